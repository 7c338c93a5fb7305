package com.fkstrading.contract.signal.terms;

/// What a signal does to its strategy's position, as far as the alert says.
public enum SignalAction {
    /// It buys or sells, and does not say what that does to the position.
    TRADE,
    /// From nothing to a position.
    ENTER,
    /// To a larger position.
    ADD,
    /// To a smaller position.
    REDUCE,
    /// To nothing.
    EXIT,
    /// From a position to the opposite one.
    FLIP,
    /// Nothing: it ends open orders.
    CANCEL,
    /// Nothing: it only says that the strategy is alive.
    HEARTBEAT
}
