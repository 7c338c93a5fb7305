package com.fkstrading.contract.signal.terms;

import com.fkstrading.contract.money.Price;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// At which prices a signal trades. Flat fields in JSON.
///
/// @param price the market price that the alert states, not a limit; null if it states none
/// @param limitPrice the worst price to trade at; null for a market order
/// @param stopPrice that the market must reach first; null for an order that is active at once
/// @param timeInForce null where the alert states none
/// @param protection null where the alert states neither a stop nor a target
public record SignalPricing(
        OrderType type,
        @Nullable Price price,
        @Nullable Price limitPrice,
        @Nullable Price stopPrice,
        @Nullable TimeInForce timeInForce,
        @Nullable Protection protection) {

    public SignalPricing {
        Objects.requireNonNull(type, "type");
    }

    /// Without a stop, a time in force and a protection.
    public SignalPricing(OrderType type, @Nullable Price price, @Nullable Price limitPrice) {
        this(type, price, limitPrice, null, null, null);
    }
}
