package com.fkstrading.streams.loss;

import com.fkstrading.streams.position.Sale;
import java.time.Instant;
import java.util.Objects;

/// How many orders of a strategy in a row sold without a profit; an order counts once, by the
/// result of all its fills. Results may be told late: the streak is never shorter than it was by
/// their times, though it may be longer until the next profit.
///
/// @param latest of them
/// @param wonAt when the latest order with a profit ended; null in a store of an earlier version
public record LossStreak(int losses, Instant latest, Instant wonAt) {

    public static final LossStreak NONE = new LossStreak(0, Instant.EPOCH, Instant.EPOCH);

    public LossStreak {
        wonAt = Objects.requireNonNullElse(wonAt, Instant.EPOCH);
    }

    /// @param result of a whole order
    public LossStreak with(Sale result) {
        return result.profit().signum() > 0 ? won(result.time()) : lost(result.time());
    }

    /// A profit from before the latest loss does not end the losses after it.
    private LossStreak won(Instant time) {
        var won = later(time, wonAt);
        return time.isBefore(latest)
                ? new LossStreak(losses, latest, won)
                : new LossStreak(0, Instant.EPOCH, won);
    }

    private LossStreak lost(Instant time) {
        return time.isBefore(wonAt) ? this : new LossStreak(losses + 1, later(time, latest), wonAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
