package com.fkstrading.execution.exchange;

import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderReport;
import java.time.Instant;

/// What became of one request to place an order.
public sealed interface PlacementOutcome {

    /// The exchange has it.
    record Accepted(OrderReport report) implements PlacementOutcome {}

    /// The exchange refused the order itself.
    record Rejected(OrderReason reason) implements PlacementOutcome {}

    /// The exchange refused who asked: signature, key, permission. A person has to act.
    record Misconfigured(OrderReason reason) implements PlacementOutcome {}

    /// The client order id is in use by an open order: an earlier request did arrive.
    record Duplicate(String message) implements PlacementOutcome {}

    /// No byte left, or the exchange's firewall refused it; it may be tried again.
    record NotSent(String why) implements PlacementOutcome {}

    /// The quota is used up until then; not placed.
    record Throttled(Instant until) implements PlacementOutcome {}

    /// The timestamp lay outside the receive window; not placed. Our clock is set anew.
    record ClockSkew(String message) implements PlacementOutcome {}

    /// The circuit is open; not sent.
    record CircuitOpen() implements PlacementOutcome {}

    /// Sent, and nobody knows.
    record Unknown(OrderReason reason) implements PlacementOutcome {}
}
