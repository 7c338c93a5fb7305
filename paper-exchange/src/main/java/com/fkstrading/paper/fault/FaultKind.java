package com.fkstrading.paper.fault;

/// What goes wrong, and whether the request has acted by then.
public enum FaultKind {
    /// The connection is closed without a response; the request does not act.
    REFUSE_CONNECTION,
    /// Answered with a 5xx; the request does not act.
    ERROR_BEFORE,
    /// The request acts, then is answered with a 5xx.
    ERROR_AFTER,
    /// The request is delayed, then acts if its receive window is still open.
    HANG_BEFORE,
    /// The request acts, then its response is delayed.
    HANG_AFTER,
    /// Answered with 429; the request does not act.
    TOO_MANY_REQUESTS,
    /// Answered with 418; the request does not act.
    BANNED,
    /// The exchange's clock is ahead for this request, so its timestamp seems too old: -1021.
    CLOCK_SKEW,
    /// As HANG_BEFORE, with a delay that a client is expected to wait for.
    SLOW
}
