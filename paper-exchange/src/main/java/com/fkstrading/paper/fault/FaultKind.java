package com.fkstrading.paper.fault;

/// What goes wrong, and whether the request has acted by then.
public enum FaultKind {
    /// The connection is closed without an answer; the request does not act.
    REFUSE_CONNECTION,
    /// Answered with a 5xx; the request does not act.
    ERROR_BEFORE,
    /// The request acts, then is answered with a 5xx.
    ERROR_AFTER,
    /// The request is held up, then goes on, if its receive window still lets it.
    HANG_BEFORE,
    /// The request acts, then its answer is held up.
    HANG_AFTER,
    /// Answered with 429 and Retry-After; the request does not act.
    TOO_MANY_REQUESTS,
    /// Answered with 418 and Retry-After; the request does not act.
    BANNED,
    /// The exchange’s clock stands ahead for this request, so that its timestamp seems too old.
    CLOCK_SKEW,
    /// Everything works, but slowly.
    SLOW
}
