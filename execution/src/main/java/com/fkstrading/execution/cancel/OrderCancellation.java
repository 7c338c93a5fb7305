package com.fkstrading.execution.cancel;

import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.execution.exchange.CancelOutcome;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.journal.JournalEntry;
import com.fkstrading.execution.journal.OrderChange;
import com.fkstrading.execution.journal.SupersededException;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderReport;
import com.fkstrading.execution.order.OrderState.Open;
import com.fkstrading.execution.placement.ExecutionPorts;
import com.fkstrading.execution.placement.InterruptibleWait;
import com.fkstrading.execution.placement.InterruptibleWait.Reason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/// Cancels open orders at the exchange. Neither a halt nor a deadline keeps a cancel back: it names
/// its orders, and harms nothing however late it comes. Cancelling twice is cancelling once, so a
/// request without an answer is sent again until there is one. How each order ends is told by its
/// own event, here or when it is looked up next.
public final class OrderCancellation {

    private static final Logger LOG = System.getLogger(OrderCancellation.class.getName());
    private static final Duration RETRY = Duration.ofMillis(500);

    private final ExecutionPorts ports;
    private final InterruptibleWait wait;

    public OrderCancellation(ExecutionPorts ports, InterruptibleWait wait) {
        this.ports = ports;
        this.wait = wait;
    }

    /// Returns when the exchange has answered for each order that is in its book.
    public void handle(CancelRequest request) {
        var wanted = new HashSet<>(request.scope().cancels());
        ports.journal().followed().stream()
                .filter(entry -> wanted.contains(entry.id()))
                .filter(entry -> entry.state().order().account().equals(request.ref().account()))
                .forEach(this::cancel);
    }

    private void cancel(JournalEntry entry) {
        if (!(entry.state() instanceof Open open)) {
            return;
        }
        while (true) {
            wait.progressed();
            switch (ports.exchange().cancel(open.order())) {
                case CancelOutcome.Gone() -> {
                    lookUp(entry, open);
                    return;
                }
                case CancelOutcome.NoAnswer _ -> wait.sleep(RETRY, Reason.EXCHANGE_UNAVAILABLE);
                case CancelOutcome.Rejected(var reason) -> {
                    refused(open, reason);
                    return;
                }
            }
        }
    }

    /// The order stays open against what was decided: an operator has to act.
    private void refused(Open open, OrderReason reason) {
        LOG.log(Level.ERROR, "{0} cannot be cancelled: {1}", open.order().id(), reason.message());
        ports.stopped().stop(open.order().account(), reason.message(), ports.clock().instant());
    }

    /// Without an answer, the order is looked up again as every open one.
    private void lookUp(JournalEntry entry, Open open) {
        if (ports.exchange().find(open.order()) instanceof OrderLookup.Found(var report)) {
            var fresh =
                    new OrderReport(
                            report.status(), report.execution().without(entry.bookedFills()));
            if (open.isNews(fresh)) {
                record(OrderChange.of(open, open.reported(fresh), ports.clock().instant()));
            }
        }
    }

    private void record(OrderChange change) {
        try {
            ports.journal().record(List.of(change));
        } catch (SupersededException _) {
            // Whoever follows the order was first, and publishes what it found.
            return;
        }
        ports.events().publish(change.event().stream().toList()).await();
    }
}
