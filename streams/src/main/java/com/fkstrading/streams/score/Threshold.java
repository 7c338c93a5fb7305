package com.fkstrading.streams.score;

import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.Finding;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.Stage;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.decision.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/// Denies what is trusted too little. Exactly the minimum is enough.
public final class Threshold {

    private static final String RULE = "minimum-confidence";

    private final BigDecimal minimum;

    /// @param minimum in [0, 1]
    public Threshold(BigDecimal minimum) {
        if (minimum.signum() < 0 || minimum.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "MIN_CONFIDENCE: " + minimum + "; expected a number from 0 to 1");
        }
        this.minimum = minimum;
    }

    public Outcome<ScoredSignal> decide(ScoredSignal scored, Instant eventTime) {
        String confidence = Figures.plain(scored.confidence());
        String least = Figures.plain(minimum);
        var compared = Map.of("confidence", confidence, "minimum", least);
        if (scored.confidence().compareTo(minimum) < 0) {
            String text = "Confidence %s is below the minimum of %s.".formatted(confidence, least);
            var finding = Finding.denied(Stage.SCORE, RULE, compared, text);
            return new Outcome.Denied<>(Denial.of(scored, DenialReason.LOW_CONFIDENCE, finding));
        }
        String text = "Confidence %s reaches the minimum of %s.".formatted(confidence, least);
        var finding = Finding.passed(Stage.SCORE, RULE, compared, text);
        return new Outcome.Passed<>(scored.explainedBy(finding));
    }
}
