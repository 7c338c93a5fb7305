package com.fkstrading.contract.explanation;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What one rule found: the rule's name, the numbers that it compared, and whether the signal
/// passed.
///
/// @param rule lower-case words joined by hyphens, such as `minimum-confidence`
/// @param compared each number or text that the rule compared, by name; sorted, so that the same
///     decision reads the same, byte for byte
/// @param text one sentence for a person
public record Finding(
        Stage stage, String rule, Outcome outcome, Map<String, String> compared, String text) {

    public enum Outcome {
        PASSED,
        DENIED
    }

    public Finding {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(text, "text");
        compared = Collections.unmodifiableSortedMap(new TreeMap<>(compared));
    }

    public static Finding passed(
            Stage stage, String rule, Map<String, String> compared, String text) {
        return new Finding(stage, rule, Outcome.PASSED, compared, text);
    }

    public static Finding denied(
            Stage stage, String rule, Map<String, String> compared, String text) {
        return new Finding(stage, rule, Outcome.DENIED, compared, text);
    }
}
