package com.fkstrading.streams.score.factor;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.explanation.Stage;
import com.fkstrading.streams.decision.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/// What one factor says of a signal, in log-odds, and why.
///
/// @param value before the factor's weight, with [LogOdds#SCALE] decimals; negative against the
///     signal, zero without data
/// @param compared the numbers that it was computed from
/// @param text the beginning of a sentence
public record FactorValue(
        String name, BigDecimal value, Map<String, String> compared, String text) {

    public FactorValue {
        value = value.setScale(LogOdds.SCALE, RoundingMode.HALF_UP);
        compared = Map.copyOf(compared);
    }

    /// There is nothing to go by.
    static FactorValue unknown(String name, String why) {
        return new FactorValue(name, BigDecimal.ZERO, Map.of(), why);
    }

    /// @param more numbers, of what was made of the value
    /// @param end of the sentence
    public Finding finding(Map<String, String> more, String end) {
        var all = new TreeMap<>(compared);
        all.put("value", Figures.plain(value));
        all.putAll(more);
        return Finding.passed(Stage.SCORE, name, all, text + "; " + end + ".");
    }
}
