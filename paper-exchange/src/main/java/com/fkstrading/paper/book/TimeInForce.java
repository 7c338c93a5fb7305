package com.fkstrading.paper.book;

/// How long an order stays open.
public enum TimeInForce {
    /// Until it is filled or canceled.
    GTC,
    /// What does not fill at once expires.
    IOC,
    /// Fills at once and completely, or expires.
    FOK
}
