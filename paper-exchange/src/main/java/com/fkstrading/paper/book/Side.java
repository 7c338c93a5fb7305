package com.fkstrading.paper.book;

/// To buy or to sell the base asset.
public enum Side {
    BUY,
    SELL
}
