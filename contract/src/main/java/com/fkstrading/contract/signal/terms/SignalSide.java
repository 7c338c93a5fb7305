package com.fkstrading.contract.signal.terms;

/// Whether a signal buys, sells, closes (sells the position and no more), or cancels open orders.
public enum SignalSide {
    BUY,
    SELL,
    CLOSE,
    CANCEL
}
