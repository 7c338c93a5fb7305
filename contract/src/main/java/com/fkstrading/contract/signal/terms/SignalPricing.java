package com.fkstrading.contract.signal.terms;

import com.fkstrading.contract.money.Price;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// At which prices a signal trades. Flat fields in JSON.
///
/// @param price the market price that the alert states, not a limit; null if it states none
/// @param limitPrice the worst price to trade at; null for a market order
public record SignalPricing(OrderType type, @Nullable Price price, @Nullable Price limitPrice) {

    public SignalPricing {
        Objects.requireNonNull(type, "type");
    }
}
