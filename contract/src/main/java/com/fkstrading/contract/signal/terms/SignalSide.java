package com.fkstrading.contract.signal.terms;

/// Whether a signal buys, sells, closes (sells the position and no more), cancels open orders, or
/// only says that its strategy is alive.
public enum SignalSide {
    BUY,
    SELL,
    CLOSE,
    CANCEL,
    HEARTBEAT
}
