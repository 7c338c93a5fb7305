package com.fkstrading.paper.market;

/// Whether an order buys or sells the base asset.
public enum Side {
    BUY,
    SELL
}
