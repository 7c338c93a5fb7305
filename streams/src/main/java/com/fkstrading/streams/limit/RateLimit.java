package com.fkstrading.streams.limit;

import com.fkstrading.streams.decision.Figures;
import java.time.Duration;
import java.time.Instant;

/// At most so many within any window of this length. The window slides in steps of a sixtieth: a
/// step counts until it is wholly outside, so that the limit holds exactly and a signal may wait
/// one step longer than it must, never shorter.
public record RateLimit(int requests, Duration window) {

    private static final int STEPS = 60;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    public RateLimit {
        if (requests < 1) {
            throw new IllegalArgumentException(
                    "RATE_LIMIT_REQUESTS: " + requests + "; expected 1 or more");
        }
        if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "RATE_LIMIT_WINDOW: %s s; expected 1 s to 1 day"
                            .formatted(Figures.seconds(window)));
        }
    }

    /// What still counts at this time. Time never runs back for a budget: who comes late with an
    /// earlier time is counted as if he came now.
    RateBudget at(RateBudget budget, Instant time) {
        return budget.since(spanOf(budget, time) - STEPS);
    }

    RateBudget charge(RateBudget budget, Instant time) {
        return budget.plusOneIn(spanOf(budget, time));
    }

    boolean isExhausted(RateBudget budget) {
        return budget.used() >= requests;
    }

    /// When the next is let through, if none comes before.
    Instant nextAfter(RateBudget budget) {
        return Instant.ofEpochMilli((budget.spanThatBlocks(requests) + STEPS + 1) * stepMillis());
    }

    private long spanOf(RateBudget budget, Instant time) {
        long span = Math.floorDiv(time.toEpochMilli(), stepMillis());
        return Math.max(span, budget.lastSpanOr(span));
    }

    private long stepMillis() {
        return Math.ceilDiv(window.toMillis(), STEPS);
    }
}
