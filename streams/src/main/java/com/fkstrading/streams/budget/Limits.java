package com.fkstrading.streams.budget;

import com.fkstrading.streams.loss.CoolDown;
import com.fkstrading.streams.loss.LossLimit;
import org.jspecify.annotations.Nullable;

/// The limits of an account, or of one strategy of it.
///
/// @param rate null for no limit, as is `coolDown`
public record Limits(
        @Nullable RateLimit rate,
        OrderLimits orders,
        LossLimit losses,
        @Nullable CoolDown coolDown,
        MarketLimits markets) {

    public static final Limits NONE =
            new Limits(null, OrderLimits.NONE, LossLimit.NONE, null, MarketLimits.NONE);
}
