package com.fkstrading.streams.limit;

import java.time.Duration;
import java.time.Instant;

/// At most so many within any window of this length. Times are counted together in steps of a
/// sixtieth of it, at the end of their step, so that the limit is exact and a signal may wait one
/// step longer than it must, never shorter.
///
/// @param requests at least 1
/// @param window at least a second
public record RateLimit(int requests, Duration window) {

    private static final int STEPS = 60;

    boolean isExhausted(RateBudget budget, Instant time) {
        return budget.used(time, window) >= requests;
    }

    RateBudget charge(RateBudget budget, Instant time) {
        return budget.plusOne(time, step(), window);
    }

    /// When the next signal may pass, if none passes before.
    Instant nextAfter(RateBudget budget, Instant time) {
        return budget.nextAfter(time, window, requests);
    }

    private Duration step() {
        return Duration.ofMillis(Math.ceilDiv(window.toMillis(), STEPS));
    }
}
