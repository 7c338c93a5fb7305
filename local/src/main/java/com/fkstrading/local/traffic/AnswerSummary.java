package com.fkstrading.local.traffic;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.ConcurrentHistogram;

/// The answers so far, counted by status, with their times.
final class AnswerSummary {

    private static final long HIGHEST_MICROS = 60_000_000;
    private static final int DIGITS = 3;
    private static final double MICROS_A_MILLI = 1_000.0;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final ConcurrentHistogram micros = new ConcurrentHistogram(HIGHEST_MICROS, DIGITS);
    private int sent;

    synchronized void add(WebhookAnswer answer) {
        sent++;
        var outcome = answer.error() == null ? Integer.toString(answer.status()) : answer.error();
        counts.merge(outcome, 1, Integer::sum);
        if (answer.status() != 0) {
            micros.recordValue(Math.min(HIGHEST_MICROS, answer.took().toNanos() / 1_000));
        }
    }

    synchronized String text() {
        var text = new StringBuilder("sent %d".formatted(sent));
        counts.forEach((outcome, count) -> text.append(", %s: %d".formatted(outcome, count)));
        text.append(
                String.format(
                        Locale.ROOT,
                        "; answered in p50 %.1f ms, p99 %.1f ms, at most %.1f ms",
                        micros.getValueAtPercentile(50) / MICROS_A_MILLI,
                        micros.getValueAtPercentile(99) / MICROS_A_MILLI,
                        micros.getMaxValue() / MICROS_A_MILLI));
        return text.toString();
    }
}
