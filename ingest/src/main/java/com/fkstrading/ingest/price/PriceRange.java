package com.fkstrading.ingest.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The highest and the lowest mid price of one symbol within the last five minutes. Kept for each
/// step of 30 s, so that it needs the same memory however often a price comes.
final class PriceRange {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int STEPS = 10;
    private static final int RATIO_SCALE = 6;

    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(long number, BigDecimal low, BigDecimal high) {

        Step with(BigDecimal mid) {
            return new Step(number, low.min(mid), high.max(mid));
        }
    }

    /// A time that went back counts for the newest step.
    void add(BigDecimal mid, Instant time) {
        long number = time.getEpochSecond() / STEP.toSeconds();
        var newest = steps.peekLast();
        if (newest == null || newest.number() < number) {
            steps.addLast(new Step(number, mid, mid));
        } else {
            steps.removeLast();
            steps.addLast(newest.with(mid));
        }
        steps.removeIf(step -> step.number() <= number - STEPS);
    }

    /// The highest less the lowest, as a ratio of this price; empty until the prices of two steps
    /// are known, since one price alone would say that nothing moves.
    Optional<BigDecimal> relativeTo(BigDecimal mid) {
        if (steps.size() < 2) {
            return Optional.empty();
        }
        var low = steps.stream().map(Step::low).reduce(mid, BigDecimal::min);
        var high = steps.stream().map(Step::high).reduce(mid, BigDecimal::max);
        return Optional.of(high.subtract(low).divide(mid, RATIO_SCALE, RoundingMode.HALF_UP));
    }
}
