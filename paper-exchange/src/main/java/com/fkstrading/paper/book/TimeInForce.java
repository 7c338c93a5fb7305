package com.fkstrading.paper.book;

/// How long an order stands.
public enum TimeInForce {
    /// Until it is filled or canceled.
    GTC,
    /// What does not fill at once expires.
    IOC,
    /// Fills at once and whole, or expires whole.
    FOK
}
