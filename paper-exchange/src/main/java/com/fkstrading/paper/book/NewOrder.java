package com.fkstrading.paper.book;

import org.jspecify.annotations.Nullable;

/// A request for an order, parsed but not yet checked against instrument and balance.
///
/// @param account the API key that signed the request
/// @param clientOrderId null for one that the exchange chooses
public record NewOrder(
        String account, String symbol, @Nullable String clientOrderId, OrderTerms terms) {

    public NewOrder {
        // A replayed journal would otherwise keep each account and symbol once per order.
        account = account.intern();
        symbol = symbol.intern();
    }
}
