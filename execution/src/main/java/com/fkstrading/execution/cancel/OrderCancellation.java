package com.fkstrading.execution.cancel;

import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.execution.exchange.CancelOutcome;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.journal.JournalEntry;
import com.fkstrading.execution.journal.OrderChange;
import com.fkstrading.execution.journal.SupersededException;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderReport;
import com.fkstrading.execution.order.OrderState.Ended;
import com.fkstrading.execution.order.OrderState.Open;
import com.fkstrading.execution.placement.ExecutionPorts;
import com.fkstrading.execution.placement.InterruptibleWait;
import com.fkstrading.execution.placement.InterruptibleWait.Reason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

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
        for (var entry : wanted(request, ports.journal().followed())) {
            while (!isAnswered(entry)) {
                wait.sleep(RETRY, Reason.CANCEL_UNANSWERED);
            }
        }
    }

    /// Cancels what is open already, ahead of the orders that these requests wait behind. Does not
    /// wait: without an answer, the requests are left for later.
    ///
    /// @return those with nothing left to do, as the exchange has answered for all their orders
    public List<CancelRequest> handleAhead(Collection<CancelRequest> requests) {
        var done = new ArrayList<CancelRequest>();
        if (requests.isEmpty()) {
            return done;
        }
        var followed = ports.journal().followed();
        for (var request : requests) {
            var entries = wanted(request, followed);
            if (!entries.stream().allMatch(this::isAnswered)) {
                return done;
            }
            // One that is not known here may still wait in front of the cancel.
            if (entries.size() == Set.copyOf(request.scope().cancels()).size()
                    && entries.stream().allMatch(OrderCancellation::isSettled)) {
                done.add(request);
            }
        }
        return done;
    }

    private static List<JournalEntry> wanted(CancelRequest request, List<JournalEntry> followed) {
        var wanted = Set.copyOf(request.scope().cancels());
        return followed.stream()
                .filter(entry -> wanted.contains(entry.id()))
                .filter(entry -> entry.state().order().account().equals(request.ref().account()))
                .toList();
    }

    private static boolean isSettled(JournalEntry entry) {
        return entry.state() instanceof Open || entry.state() instanceof Ended;
    }

    /// Whether the exchange has answered for the order; it is asked only where that is open.
    private boolean isAnswered(JournalEntry entry) {
        if (!(entry.state() instanceof Open open)) {
            return true;
        }
        wait.progressed();
        return switch (ports.exchange().cancel(open.order())) {
            case CancelOutcome.Gone() -> {
                lookUp(entry, open);
                yield true;
            }
            case CancelOutcome.NoAnswer _ -> false;
            case CancelOutcome.Rejected(var reason) -> {
                refused(open, reason);
                yield true;
            }
        };
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
