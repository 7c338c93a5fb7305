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
/// @param time of `level`: the latest event time counted
public record RateMeter(BigDecimal level, Instant time) {

    public static final RateMeter EMPTY = new RateMeter(BigDecimal.ZERO, Instant.EPOCH);

    private static final int SCALE = 9;

    /// What is still counted. Nothing drains where an event comes later than a newer one.
    BigDecimal levelAt(Instant now, RateLimit limit) {
        if (!now.isAfter(time)) {
            return level;
        }
        var drained =
                millis(Duration.between(time, now))
                        .multiply(BigDecimal.valueOf(limit.requests()))
                        .divide(millis(limit.window()), SCALE, RoundingMode.DOWN);
        return level.subtract(drained).max(BigDecimal.ZERO).stripTrailingZeros();
    }

    boolean isUnusedSince(Instant earliest) {
        return time.isBefore(earliest);
    }

    RateMeter plusOne(Instant now, RateLimit limit) {
        var latest = now.isAfter(time) ? now : time;
        return new RateMeter(levelAt(now, limit).add(BigDecimal.ONE), latest);
    }

    private static BigDecimal millis(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis());
    }
}
