package com.fkstrading.contract.signal.terms;

/// How long an order with a limit price stays in the exchange's book.
public enum TimeInForce {
    /// Until it is filled or cancelled.
    GTC,
    /// What is not filled at once is cancelled.
    IOC,
    /// Filled whole at once, or not at all.
    FOK,
    /// Good till cancelled, and refused by the exchange if it would trade at once.
    POST_ONLY
}
