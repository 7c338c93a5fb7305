package com.fkstrading.paper.book;

/// The order types that this exchange takes.
public enum OrderType {
    /// Trades at its price or a better one.
    LIMIT,
    /// Trades at once, at whatever price there is.
    MARKET,
    /// A limit order that is refused rather than trade at once.
    LIMIT_MAKER
}
