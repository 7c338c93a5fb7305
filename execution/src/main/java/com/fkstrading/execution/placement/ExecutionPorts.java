package com.fkstrading.execution.placement;

import com.fkstrading.execution.control.TradingHalt;
import com.fkstrading.execution.exchange.Exchange;
import com.fkstrading.execution.journal.OrderJournal;
import com.fkstrading.execution.order.Order;
import java.time.Clock;
import java.util.function.Supplier;

/// The outside of this package.
///
/// @param halt the newest knowledge of what keeps orders from leaving
/// @param clock ours; deadlines are held against it
public record ExecutionPorts(
        Exchange exchange,
        OrderJournal journal,
        EventPublisher events,
        Supplier<TradingHalt> halt,
        Clock clock) {

    SubmissionPermission permission(Order order) {
        return SubmissionPermission.of(halt.get(), exchange, order, clock.instant());
    }
}
