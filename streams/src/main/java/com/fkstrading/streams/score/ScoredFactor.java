package com.fkstrading.streams.score;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// What one factor says of a signal, and why.
///
/// @param value in [0, 1], with [Score#SCALE] decimals
record ScoredFactor(String name, BigDecimal value, Finding finding) {

    static ScoredFactor of(
            String name, BigDecimal value, Map<String, String> compared, String sentence) {
        return new ScoredFactor(
                name,
                value.setScale(Score.SCALE, RoundingMode.HALF_UP),
                Finding.passed(Stage.SCORE, name, compared, sentence));
    }
}
