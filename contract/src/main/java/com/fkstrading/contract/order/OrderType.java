package com.fkstrading.contract.order;

/// At the market's price, or at a limit.
public enum OrderType {
    MARKET,
    LIMIT
}
