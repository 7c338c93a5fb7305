package com.fkstrading.contract.order;

/// What an order does at the exchange.
public enum OrderSide {
    BUY,
    SELL
}
