package com.fkstrading.streams.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/// So many signals at once, and on average so many in each window: the generic cell rate algorithm.
/// In any span of time no more pass than `requests`, and `requests` more for each window in it.
///
/// @param requests at least 1
/// @param window at least a second
public record RateLimit(int requests, Duration window) {

    public RateLimit {
        if (requests < 1) {
            throw new IllegalArgumentException("requests: " + requests + "; expected 1 or more");
        }
    }

    /// How many are counted at this time, to the hundredth, rounded up.
    public BigDecimal used(RateMeter meter, Instant time) {
        return meter.levelAt(time, this).setScale(2, RoundingMode.UP);
    }

    public boolean isExhausted(RateMeter meter, Instant time) {
        return excess(meter, time).signum() > 0;
    }

    public RateMeter charge(RateMeter meter, Instant time) {
        return meter.plusOne(time, this);
    }

    /// When the next signal may pass, if none passes before.
    public Instant nextAfter(RateMeter meter, Instant time) {
        var from = meter.drainingFrom(time, this);
        var wait =
                excess(meter, from)
                        .max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(window.toMillis()))
                        .divide(BigDecimal.valueOf(requests), 0, RoundingMode.UP);
        var next = from.plusMillis(wait.longValueExact());
        return next.isAfter(time) ? next : time;
    }

    /// By how much one more would pass the limit.
    private BigDecimal excess(RateMeter meter, Instant time) {
        return meter.levelAt(time, this).add(BigDecimal.ONE).subtract(BigDecimal.valueOf(requests));
    }
}
