package com.fkstrading.execution.venue;

import com.fkstrading.execution.order.Reason;
import com.fkstrading.execution.order.Report;
import java.time.Instant;

/// What became of one request to place an order.
public sealed interface Outcome {

    /// The exchange has it.
    record Accepted(Report report) implements Outcome {}

    /// The exchange refused the order itself.
    record Rejected(Reason reason) implements Outcome {}

    /// The exchange refused who asked: signature, key, permission. A person has to act.
    record Misconfigured(Reason reason) implements Outcome {}

    /// The client order id is in use by an open order: an earlier request did arrive.
    record Duplicate(String message) implements Outcome {}

    /// No byte left, or the exchange's gate refused it; it may be tried again.
    record NotSent(String why) implements Outcome {}

    /// The quota is used up until then; not placed.
    record Throttled(Instant until) implements Outcome {}

    /// The timestamp lay outside the receive window; not placed. Our clock is set anew.
    record ClockSkew(String message) implements Outcome {}

    /// The circuit is open; not sent.
    record CircuitOpen() implements Outcome {}

    /// Sent, and nobody knows.
    record Unknown(Reason reason) implements Outcome {}
}
