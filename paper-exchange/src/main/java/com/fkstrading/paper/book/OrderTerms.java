package com.fkstrading.paper.book;

import com.fkstrading.paper.market.Side;
import java.math.BigDecimal;

/// What an order asks for.
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
        BigDecimal quantity,
        BigDecimal quoteQuantity,
        BigDecimal price) {

    OrderTerms withQuantity(BigDecimal amount) {
        return new OrderTerms(side, type, timeInForce, amount, quoteQuantity, price);
    }
}
