package com.fkstrading.paper.book;

import static java.util.Objects.requireNonNull;

import com.fkstrading.paper.market.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an order trades, and how.
///
/// @param timeInForce GTC where the request has none
/// @param quantity in the base asset; null only in a request that has a `quoteQuantity`
/// @param quoteQuantity how much of the quote asset to spend or to receive; null where the request
/// had a quantity
/// @param price the limit; null for a market order
public record OrderTerms(
        Side side,
        OrderType type,
        TimeInForce timeInForce,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal quoteQuantity,
        @Nullable BigDecimal price) {

    /// The price of an order that has one.
    BigDecimal limit() {
        return requireNonNull(price, "price");
    }

    OrderTerms withQuantity(BigDecimal amount) {
        return new OrderTerms(side, type, timeInForce, amount, quoteQuantity, price);
    }
}
