package com.fkstrading.contract.signal;

/// What a signal wants: to buy, to sell, or to sell what is held and no more.
public enum SignalSide {
    BUY,
    SELL,
    CLOSE
}
