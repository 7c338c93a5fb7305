package com.fkstrading.paper.book;

/// The order types that this exchange supports.
public enum OrderType {
    /// Trades at its price or a better one.
    LIMIT,
    /// Trades at once at the current quote.
    MARKET,
    /// A limit order that is rejected if it would trade at once.
    LIMIT_MAKER
}
