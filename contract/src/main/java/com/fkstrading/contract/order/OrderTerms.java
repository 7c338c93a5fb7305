package com.fkstrading.contract.order;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.terms.OrderType;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is ordered; travels whole from the decision to the journal, the events and the projection.
/// Flat fields in JSON.
///
/// @param strategy the strategy that the order counts for
/// @param symbol the exchange's own name of the market, such as BTCUSDT
/// @param type null only in events from before the field existed
/// @param quantity in the base currency
/// @param limitPrice the worst price to trade at; present only for a LIMIT order
/// @param deadline past this instant the order must not be sent; null only where `type` is
public record OrderTerms(
        String strategy,
        OrderSide side,
        String symbol,
        @Nullable OrderType type,
        Quantity quantity,
        @Nullable Price limitPrice,
        @Nullable Instant deadline) {

    public OrderTerms {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(quantity, "quantity");
        if ((type == OrderType.LIMIT) != (limitPrice != null)) {
            throw new IllegalArgumentException(
                    "limitPrice: " + limitPrice + " with " + type + "; a LIMIT order has one");
        }
    }

    /// The same order in amounts that the exchange can trade.
    public OrderTerms with(Quantity tradable, @Nullable Price tradableLimit) {
        return new OrderTerms(strategy, side, symbol, type, tradable, tradableLimit, deadline);
    }
}
