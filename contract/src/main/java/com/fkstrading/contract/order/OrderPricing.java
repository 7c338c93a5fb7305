package com.fkstrading.contract.order;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.TimeInForce;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// At which prices an order trades, and for how long it may wait for them. Flat fields in JSON.
///
/// @param type null only in events from before the field existed
/// @param limitPrice the worst price to trade at; present only for a type with a limit
/// @param stopPrice that the market must reach first; present only for a type with a stop
/// @param timeInForce null for GTC, and for a type without a limit
public record OrderPricing(
        @Nullable OrderType type,
        @Nullable Price limitPrice,
        @Nullable Price stopPrice,
        @Nullable TimeInForce timeInForce) {

    public OrderPricing {
        requireOnlyFor("limitPrice", limitPrice, type, type != null && type.hasLimit());
        requireOnlyFor("stopPrice", stopPrice, type, type != null && type.hasStop());
    }

    private static void requireOnlyFor(
            String name, @Nullable Price price, @Nullable OrderType type, boolean isExpected) {
        if (isExpected != (price != null)) {
            throw new IllegalArgumentException(
                    "%s: %s with %s; expected %s"
                            .formatted(name, price, type, isExpected ? "a price" : "none"));
        }
    }

    /// The same with each price changed.
    public OrderPricing with(UnaryOperator<Price> change) {
        return new OrderPricing(
                type, changed(limitPrice, change), changed(stopPrice, change), timeInForce);
    }

    private static @Nullable Price changed(@Nullable Price price, UnaryOperator<Price> change) {
        return price == null ? null : change.apply(price);
    }
}
