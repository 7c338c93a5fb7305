package com.fkstrading.contract.signal;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The terms of a signal before it is sized. Flat fields in JSON.
///
/// @param strategy the alert's strategy; the source's name if the alert has none
/// @param symbol the exchange's own name of the market, such as BTCUSDT
/// @param quantity in the base currency; of a CLOSE the most that it sells, null if it sells the
///     whole position
/// @param price the market price that the alert states, not a limit; null if it states none
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
