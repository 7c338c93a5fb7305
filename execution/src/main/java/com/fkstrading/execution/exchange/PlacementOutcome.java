package com.fkstrading.execution.exchange;

import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderReport;
import java.time.Instant;

/// The outcome of one request to place an order.
public sealed interface PlacementOutcome {

    /// The exchange has it.
    record Accepted(OrderReport report) implements PlacementOutcome {}

    /// The exchange refused the order itself.
    record Rejected(OrderReason reason) implements PlacementOutcome {}

    /// The exchange refused the account or its key. An operator has to act.
    record Misconfigured(OrderReason reason) implements PlacementOutcome {}

    /// The client order id is in use by an open order: an earlier request did arrive.
    record Duplicate(String message) implements PlacementOutcome {}

    /// Not placed, since nothing reached the exchange's order entry: no connection, a firewall, an
    /// exchange that shuts down. It may be tried again.
    record NotSent(String why) implements PlacementOutcome {}

    /// The address's quota is used up until then; not placed.
    record Throttled(Instant until) implements PlacementOutcome {}

    /// The account's quota of orders is used up until then; not placed.
    record AccountThrottled(Instant until) implements PlacementOutcome {}

    /// The timestamp lay outside the receive window; not placed. Our clock is synchronised again.
    record ClockSkew(String message) implements PlacementOutcome {}

    /// The circuit is open; not sent.
    record CircuitOpen() implements PlacementOutcome {}

    /// Sent, and the exchange failed to report the outcome.
    record Unknown(OrderReason reason) implements PlacementOutcome {}

    /// The exchange answered, and the answer proves nothing about the order.
    record Unclear(OrderReason reason) implements PlacementOutcome {}

    /// Whether the exchange itself is failing, which is what the circuit breaker counts. Every
    /// other outcome is an answer.
    default boolean isExchangeFailure() {
        return switch (this) {
            case NotSent _, Unknown _ -> true;
            case Accepted _,
                    Rejected _,
                    Misconfigured _,
                    Duplicate _,
                    Throttled _,
                    AccountThrottled _,
                    ClockSkew _,
                    CircuitOpen _,
                    Unclear _ ->
                    false;
        };
    }
}
