package com.fkstrading.contract.signal.terms;

/// Whether a signal buys, sells, or closes: sells the position and no more.
public enum SignalSide {
    BUY,
    SELL,
    CLOSE
}
