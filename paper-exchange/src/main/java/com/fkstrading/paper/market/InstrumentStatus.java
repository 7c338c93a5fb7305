package com.fkstrading.paper.market;

/// Whether an instrument can be traded; Binance's names.
public enum InstrumentStatus {
    TRADING,
    /// Listed, but trading is halted: there is no quote, and every order is rejected.
    BREAK
}
