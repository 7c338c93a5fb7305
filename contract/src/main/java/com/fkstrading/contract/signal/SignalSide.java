package com.fkstrading.contract.signal;

/// What a signal wants: to buy, to sell, or to sell all that is held.
public enum SignalSide {
    BUY,
    SELL,
    CLOSE
}
