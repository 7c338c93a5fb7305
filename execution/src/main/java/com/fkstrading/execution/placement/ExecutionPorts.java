package com.fkstrading.execution.placement;

import com.fkstrading.execution.control.CommandsInForce;
import com.fkstrading.execution.control.StoppedAccounts;
import com.fkstrading.execution.control.TrippedLimits;
import com.fkstrading.execution.exchange.Exchange;
import com.fkstrading.execution.journal.OrderJournal;
import com.fkstrading.execution.order.Order;
import java.time.Clock;
import java.util.function.Supplier;

/// What this package uses from outside.
///
/// @param commands the newest known commands of operators
/// @param trips the newest known trading states that limits of losses led to
/// @param stopped the accounts that execution itself has stopped
/// @param clock ours; deadlines are compared with it
public record ExecutionPorts(
        Exchange exchange,
        OrderJournal journal,
        EventPublisher events,
        Supplier<CommandsInForce> commands,
        Supplier<TrippedLimits> trips,
        StoppedAccounts stopped,
        Clock clock) {

    SubmissionPermission permission(Order order) {
        var halt = commands.get().withStopped(stopped.halts());
        return SubmissionPermission.of(halt, trips.get(), exchange, order, clock.instant());
    }
}
