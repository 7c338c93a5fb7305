package com.fkstrading.streams.budget;

import com.fkstrading.streams.position.Exposure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// What an account, or one strategy, symbol or source of it, has used of its limits.
///
/// @param rate null in the store where nothing is counted, as are the others
public record Budget(RateMeter rate, OrderCount orders, Exposure exposure) {

    public static final Budget UNUSED = new Budget(RateMeter.EMPTY, OrderCount.NONE, Exposure.NONE);

    /// Twice the longest window of a rate, and more than a day for orders.
    private static final Duration LONGEST_COUNTED = Duration.ofHours(48);

    public Budget {
        rate = Objects.requireNonNullElse(rate, RateMeter.EMPTY);
        orders = Objects.requireNonNullElse(orders, OrderCount.NONE);
        exposure = Objects.requireNonNullElse(exposure, Exposure.NONE);
    }

    /// Whether it can be forgotten: nothing is at risk, and nothing was counted for two of the
    /// longest windows. Under a limit that was lowered since, some of it would still count, and is
    /// forgiven.
    public boolean isIdleAt(Instant time) {
        var earliest = time.minus(LONGEST_COUNTED);
        return exposure.equals(Exposure.NONE)
                && rate.isUnusedSince(earliest)
                && orders.isUnusedSince(earliest);
    }

    public Budget withRate(RateMeter changed) {
        return new Budget(changed, orders, exposure);
    }

    Budget withOrder(Instant time) {
        return new Budget(rate, orders.plusOne(time), exposure);
    }

    public Budget withExposure(Exposure added) {
        return new Budget(rate, orders, exposure.plus(added));
    }
}
