package com.fkstrading.contract.signal;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The terms of a signal before it is sized. Flat fields in JSON.
///
/// @param strategy the alert's strategy; the source's name if the alert has none
/// @param symbol the exchange's own name of the market, such as BTCUSDT
/// @param quantity in the base currency; the most that a CLOSE sells, null where it sells all that
///     is held
/// @param price the price that the alert saw; null if the alert has none. A hint, not a limit
/// @param limitPrice the worst price to trade at; null for a market order
public record SignalTerms(
        String strategy,
        SignalSide side,
        String symbol,
        OrderType type,
        @Nullable Quantity quantity,
        @Nullable Price price,
        @Nullable Price limitPrice) {

    public SignalTerms {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(type, "type");
    }
}
