package com.fkstrading.paper.filter;

import java.math.BigDecimal;

/// What the filters check of a new order.
///
/// @param price the limit price; for a market order the price that it would trade at
/// @param byQuote whether the order is for an amount of the quote asset, so that no step applies
/// @param openOrders how many the account has of this symbol, without the new one
public record FilterTerms(
        boolean market, boolean byQuote, BigDecimal price, BigDecimal quantity, int openOrders) {

    BigDecimal notional() {
        return price.multiply(quantity);
    }
}
