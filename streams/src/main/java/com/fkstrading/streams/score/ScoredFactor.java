package com.fkstrading.streams.score;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// The value of one factor for a signal, and the reason.
///
/// @param value in [0, 1], with [Score#SCALE] decimals
record ScoredFactor(String name, BigDecimal value, Finding finding) {

    private static final BigDecimal LOWEST = new BigDecimal("0.8");

    static ScoredFactor of(
            String name, BigDecimal value, Map<String, String> compared, String sentence) {
        return new ScoredFactor(
                name,
                value.setScale(Score.SCALE, RoundingMode.HALF_UP),
                Finding.passed(Stage.SCORE, name, compared, sentence));
    }

    /// 1 up to `good`, then falling in a straight line; the lowest value from `bad` on.
    static BigDecimal falling(BigDecimal at, BigDecimal good, BigDecimal bad) {
        if (at.compareTo(good) <= 0) {
            return BigDecimal.ONE;
        }
        if (at.compareTo(bad) >= 0) {
            return LOWEST;
        }
        var fall = BigDecimal.ONE.subtract(LOWEST).multiply(at.subtract(good));
        return BigDecimal.ONE.subtract(
                fall.divide(bad.subtract(good), Score.SCALE, RoundingMode.HALF_UP));
    }
}
