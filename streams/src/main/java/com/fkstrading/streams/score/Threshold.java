package com.fkstrading.streams.score;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.decision.Outcome;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.size.Sizing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/// Denies a signal below the minimum confidence, unless it only cancels or reduces the position.
public final class Threshold {

    private static final String RULE = "minimum-confidence";

    private final BigDecimal minimum;
    private final Sizing sizing;

    /// @param minimum in [0, 1]
    public Threshold(BigDecimal minimum, Sizing sizing) {
        this.minimum = minimum;
        this.sizing = sizing;
    }

    /// @param basis what the size may be a part of
    public Decision<Sizing.Basis, ScoredSignal> decide(
            Sizing.Basis basis, ScoredSignal scored, Instant eventTime) {
        return new Decision<>(basis, outcome(basis, scored, eventTime));
    }

    private Outcome<ScoredSignal> outcome(
            Sizing.Basis basis, ScoredSignal scored, Instant eventTime) {
        String confidence = Figures.plain(scored.confidence());
        String least = Figures.plain(minimum);
        var compared = Map.of("confidence", confidence, "minimum", least);
        boolean reaches = scored.confidence().compareTo(minimum) >= 0;
        String text =
                "Confidence %s %s the minimum of %s (MIN_CONFIDENCE)"
                        .formatted(confidence, reaches ? "reaches" : "is below", least);
        if (reaches) {
            return passed(scored, compared, text + ".");
        }
        var signal = scored.signal();
        var prices = CarriedPrices.of(signal);
        if (sizing.isReducing(signal.terms(), basis, prices, eventTime)) {
            String why =
                    signal.terms().side() == SignalSide.CANCEL
                            ? "a cancel adds no risk."
                            : "the order only reduces the position.";
            return passed(scored, compared, text + ", which does not apply: " + why);
        }
        var finding = Finding.denied(Stage.SCORE, RULE, compared, text + ".");
        return new Outcome.Denied<>(Denial.of(scored, DenialReason.LOW_CONFIDENCE, finding));
    }

    private static Outcome<ScoredSignal> passed(
            ScoredSignal scored, Map<String, String> compared, String text) {
        return new Outcome.Passed<>(
                scored.explainedBy(Finding.passed(Stage.SCORE, RULE, compared, text)));
    }
}
