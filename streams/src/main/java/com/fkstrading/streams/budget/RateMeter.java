package com.fkstrading.streams.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/// How many signals are counted at a time: each adds one, and the sum drains evenly by the limit
/// that is in force. It is the generic cell rate algorithm, with the count as its state in place of
/// a time, so that a changed limit does not change what was counted.
///
/// @param level in signals; never negative
/// @param time of `level`: the latest event time counted, unless that was far ahead of the others
public record RateMeter(BigDecimal level, Instant time) {

    public static final RateMeter EMPTY = new RateMeter(BigDecimal.ZERO, Instant.EPOCH);

    private static final int SCALE = 9;

    /// What is still counted. Nothing drains where an event comes later than a newer one. What was
    /// counted beyond the limit, under a higher one before, holds nobody back longer than a window.
    BigDecimal levelAt(Instant now, RateLimit limit) {
        var counted = level.min(BigDecimal.valueOf(limit.requests()));
        var from = drainingFrom(now, limit);
        if (!now.isAfter(from)) {
            return counted;
        }
        var drained =
                millis(Duration.between(from, now))
                        .multiply(BigDecimal.valueOf(limit.requests()))
                        .divide(millis(limit.window()), SCALE, RoundingMode.DOWN);
        return counted.subtract(drained).max(BigDecimal.ZERO).stripTrailingZeros();
    }

    /// A time more than a window ahead comes from a wrong clock: all that is counted drains
    /// from now on, and not only once that time has come.
    Instant drainingFrom(Instant now, RateLimit limit) {
        return time.isAfter(now.plus(limit.window())) ? now : time;
    }

    boolean isUnusedSince(Instant earliest) {
        return time.isBefore(earliest);
    }

    RateMeter plusOne(Instant now, RateLimit limit) {
        var from = drainingFrom(now, limit);
        var latest = now.isAfter(from) ? now : from;
        return new RateMeter(levelAt(now, limit).add(BigDecimal.ONE), latest);
    }

    private static BigDecimal millis(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis());
    }
}
