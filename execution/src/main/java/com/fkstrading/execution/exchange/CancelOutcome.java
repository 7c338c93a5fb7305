package com.fkstrading.execution.exchange;

import com.fkstrading.execution.order.OrderReason;

/// The outcome of one request to cancel an order.
public sealed interface CancelOutcome {

    /// The order is not in the book any more: cancelled now, or ended before. A query says how.
    record Gone() implements CancelOutcome {}

    /// Not known whether the exchange has cancelled it. It may be tried again.
    record NoAnswer(String why) implements CancelOutcome {}

    /// The exchange does not cancel it, however often it is asked.
    record Rejected(OrderReason reason) implements CancelOutcome {}
}
