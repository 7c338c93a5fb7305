package com.fkstrading.streams.score;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.contract.signal.Factor;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.score.factor.FactorValue;
import com.fkstrading.streams.score.factor.LogOdds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Adds up: the log-odds of a base, and each factor's value times its weight. What is added is
/// rounded before the sum, so that a reader can do it again by hand.
///
/// @param base the confidence of a signal of which nothing is known; more than 0, less than 1
/// @param weights by factor; 1 where none is given
public record LogOddsScorer(BigDecimal base, Map<String, BigDecimal> weights) implements Scorer {

    static final String BASE = "base";
    static final String CONFIDENCE = "confidence";

    public LogOddsScorer {
        weights = Map.copyOf(weights);
    }

    @Override
    public Scoring score(List<FactorValue> values) {
        var factors = new ArrayList<Factor>();
        var findings = new ArrayList<Finding>();
        var sum = LogOdds.of(base);
        factors.add(new Factor(BASE, base, sum));
        findings.add(baseFinding(sum));
        for (var value : values) {
            var weight = weights.getOrDefault(value.name(), BigDecimal.ONE);
            var contribution =
                    weight.multiply(value.value()).setScale(LogOdds.SCALE, RoundingMode.HALF_UP);
            factors.add(new Factor(value.name(), value.value(), contribution));
            findings.add(finding(value, weight, contribution));
            sum = sum.add(contribution);
        }
        var confidence = LogOdds.probability(sum);
        findings.add(confidenceFinding(sum, confidence));
        return new Scoring(confidence, factors, findings);
    }

    private Finding baseFinding(BigDecimal logOdds) {
        return Finding.passed(
                Stage.SCORE,
                BASE,
                Map.of("base", Figures.plain(base), "contribution", Figures.plain(logOdds)),
                "A signal of which nothing is known has a confidence of %s; it contributes %s."
                        .formatted(Figures.plain(base), Figures.plain(logOdds)));
    }

    private static Finding finding(FactorValue value, BigDecimal weight, BigDecimal contribution) {
        return value.finding(
                Map.of(
                        "weight", Figures.plain(weight),
                        "contribution", Figures.plain(contribution)),
                "it contributes " + Figures.plain(contribution));
    }

    private static Finding confidenceFinding(BigDecimal sum, BigDecimal confidence) {
        return Finding.passed(
                Stage.SCORE,
                CONFIDENCE,
                Map.of("logOdds", Figures.plain(sum), "confidence", Figures.plain(confidence)),
                "The contributions add up to %s; the confidence is %s."
                        .formatted(Figures.plain(sum), Figures.plain(confidence)));
    }
}
