package com.fkstrading.paper.book;

import java.util.Objects;

/// A request for an order, parsed but not yet checked against instrument and balance.
///
/// @param account the API key that signed the request
/// @param clientOrderId null when the exchange shall choose it
public record NewOrder(String account, String symbol, String clientOrderId, OrderTerms terms) {

    public NewOrder {
        // A replayed journal would otherwise keep each account and symbol once per order.
        account = account.intern();
        symbol = symbol.intern();
        Objects.requireNonNull(terms, "terms");
    }
}
