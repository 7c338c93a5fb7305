package com.fkstrading.contract.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.TimeInForce;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is ordered; travels whole from the decision to the journal, the events and the projection.
/// Flat fields in JSON.
///
/// @param strategy the strategy that the order counts for
/// @param symbol the exchange's own name of the market, such as BTCUSDT
/// @param quantity in the base currency
/// @param deadline past this instant the order must not be sent; null only where its type is
public record OrderTerms(
        String strategy,
        OrderSide side,
        String symbol,
        Quantity quantity,
        @JsonUnwrapped OrderPricing pricing,
        @Nullable Instant deadline) {

    public OrderTerms {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(pricing, "pricing");
    }

    /// At the market's price or at a limit, without a stop, good till cancelled.
    public OrderTerms(
            String strategy,
            OrderSide side,
            String symbol,
            @Nullable OrderType type,
            Quantity quantity,
            @Nullable Price limitPrice,
            @Nullable Instant deadline) {
        this(
                strategy,
                side,
                symbol,
                quantity,
                new OrderPricing(type, limitPrice, null, null),
                deadline);
    }

    /// The same order in amounts that the exchange can trade.
    public OrderTerms with(Quantity tradable, OrderPricing tradablePrices) {
        return new OrderTerms(strategy, side, symbol, tradable, tradablePrices, deadline);
    }

    public @Nullable OrderType type() {
        return pricing.type();
    }

    public @Nullable Price limitPrice() {
        return pricing.limitPrice();
    }

    public @Nullable Price stopPrice() {
        return pricing.stopPrice();
    }

    public @Nullable TimeInForce timeInForce() {
        return pricing.timeInForce();
    }
}
