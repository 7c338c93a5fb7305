package com.fkstrading.paper.book;

import java.math.BigDecimal;

/// An order as somebody asks for it, readable but not yet held against market and balance.
///
/// @param timeInForce null for MARKET and LIMIT_MAKER
/// @param quantity in the base asset; null when `quoteQuantity` is there
/// @param quoteQuantity how much of the quote asset to spend or bring in; null otherwise
/// @param price null for MARKET
/// @param clientOrderId null when the exchange shall name the order
public record NewOrder(
        Instrument instrument,
        Side side,
        OrderType type,
        TimeInForce timeInForce,
        BigDecimal quantity,
        BigDecimal quoteQuantity,
        BigDecimal price,
        String clientOrderId) {

    public boolean isMarket() {
        return type == OrderType.MARKET;
    }
}
