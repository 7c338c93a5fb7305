package com.fkstrading.streams.intent;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.TimeInForce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// At which prices the alert wants to trade, and for how long an order may wait for them; null
/// where it does not say.
///
/// @param price the market's, as the alert states it
public record StatedPricing(
        OrderType type,
        @Nullable Price price,
        @Nullable Price limitPrice,
        @Nullable Price stopPrice,
        @Nullable TimeInForce timeInForce,
        StatedProtection protection) {

    /// Of an alert that trades nothing.
    public static final StatedPricing NONE =
            new StatedPricing(
                    OrderType.MARKET,
                    null,
                    null,
                    null,
                    null,
                    new StatedProtection(List.of(), null));
}
