package com.fkstrading.local.up;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Keeps a warning that a part repeats from filling the screen: one that differs from an earlier
/// one in numbers only is told once a minute, with how many were left out.
final class Repeats {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final int MOST_SHAPES = 500;

    private final Map<String, Told> told = new HashMap<>();

    private record Told(long nanos, int leftOut) {}

    /// The text to tell, if it is to be told now.
    ///
    /// @param now by [System#nanoTime()]
    synchronized Optional<String> pass(String part, String text, long now) {
        var shape = part + " " + NUMBERS.matcher(text).replaceAll("#");
        var last = told.get(shape);
        if (last != null && now - last.nanos() < SILENCE.toNanos()) {
            told.put(shape, new Told(last.nanos(), last.leftOut() + 1));
            return Optional.empty();
        }
        if (told.size() >= MOST_SHAPES) {
            told.clear();
        }
        told.put(shape, new Told(now, 0));
        return Optional.of(
                last == null || last.leftOut() == 0
                        ? text
                        : text + " (and %d like it before)".formatted(last.leftOut()));
    }
}
