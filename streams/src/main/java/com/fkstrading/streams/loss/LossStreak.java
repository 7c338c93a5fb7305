package com.fkstrading.streams.loss;

import com.fkstrading.streams.position.Sale;
import java.time.Instant;

/// How many sales of a strategy in a row brought no profit.
///
/// @param latest of them
public record LossStreak(int losses, Instant latest) {

    public static final LossStreak NONE = new LossStreak(0, Instant.EPOCH);

    public LossStreak with(Sale sale) {
        if (sale.profit().signum() > 0) {
            return NONE;
        }
        return new LossStreak(losses + 1, sale.time().isAfter(latest) ? sale.time() : latest);
    }
}
