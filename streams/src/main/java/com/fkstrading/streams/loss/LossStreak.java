package com.fkstrading.streams.loss;

import com.fkstrading.streams.position.Sale;
import java.time.Instant;

/// How many orders of a strategy in a row sold without a profit, each with all of its parts.
///
/// @param latest of them
public record LossStreak(int losses, Instant latest) {

    public static final LossStreak NONE = new LossStreak(0, Instant.EPOCH);

    /// @param result of a whole order
    public LossStreak with(Sale result) {
        if (result.profit().signum() > 0) {
            return NONE;
        }
        return new LossStreak(losses + 1, result.time().isAfter(latest) ? result.time() : latest);
    }
}
