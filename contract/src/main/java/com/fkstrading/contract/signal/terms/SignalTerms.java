package com.fkstrading.contract.signal.terms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The terms of a signal before it is sized. Flat fields in JSON.
///
/// @param strategy the alert's strategy; the source's name if the alert has none; of a CANCEL that
///     names none [#ANY]
/// @param action null in records from before the field existed
/// @param symbol the exchange's own name of the market, such as BTCUSDT; of a CANCEL that names
///     none, and of a HEARTBEAT, [#ANY]
/// @param quantity in the base currency; of a CLOSE the most that it sells; null with another kind
///     of size, if a CLOSE sells the whole position, and of a CANCEL or a
///     HEARTBEAT
/// @param size where the alert states no quantity; null where it does
public record SignalTerms(
        String strategy,
        @Nullable SignalAction action,
        SignalSide side,
        String symbol,
        @Nullable Quantity quantity,
        @Nullable SignalSize size,
        @JsonUnwrapped SignalPricing pricing) {

    /// A CANCEL concerns every symbol, or every strategy.
    public static final String ANY = "*";

    public SignalTerms {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(pricing, "pricing");
    }

    public OrderType type() {
        return pricing.type();
    }

    public @Nullable Price price() {
        return pricing.price();
    }

    public @Nullable Price limitPrice() {
        return pricing.limitPrice();
    }

    public @Nullable Price stopPrice() {
        return pricing.stopPrice();
    }

    public @Nullable Protection protection() {
        return pricing.protection();
    }
}
