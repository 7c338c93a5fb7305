package com.fkstrading.execution.placement;

import com.fkstrading.execution.control.StoppedAccounts;
import com.fkstrading.execution.control.TradingHalt;
import com.fkstrading.execution.exchange.Exchange;
import com.fkstrading.execution.journal.OrderJournal;
import com.fkstrading.execution.order.Order;
import java.time.Clock;
import java.util.function.Supplier;

/// The outside of this package.
///
/// @param commands the newest knowledge of what operators have ordered
/// @param stopped the accounts that execution itself has stopped
/// @param clock ours; deadlines are held against it
public record ExecutionPorts(
        Exchange exchange,
        OrderJournal journal,
        EventPublisher events,
        Supplier<TradingHalt> commands,
        StoppedAccounts stopped,
        Clock clock) {

    SubmissionPermission permission(Order order) {
        var halt = commands.get().withStopped(stopped.halts());
        return SubmissionPermission.of(halt, exchange, order, clock.instant());
    }
}
