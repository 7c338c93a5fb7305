package com.fkstrading.contract.signal.terms;

/// At the market's price, or at a limit.
public enum OrderType {
    MARKET,
    LIMIT
}
