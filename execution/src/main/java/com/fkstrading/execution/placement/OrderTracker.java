package com.fkstrading.execution.placement;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.journal.JournalEntry;
import com.fkstrading.execution.journal.OrderChange;
import com.fkstrading.execution.journal.SupersededException;
import com.fkstrading.execution.order.OrderReport;
import com.fkstrading.execution.order.OrderState.Ended;
import com.fkstrading.execution.order.OrderState.Open;
import com.fkstrading.execution.order.OrderState.Sent;
import com.fkstrading.execution.order.OrderState.Submitted;
import com.fkstrading.execution.order.OrderState.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows the orders in the exchange's book until they end and all their trades are booked. What
/// it published is remembered in memory only, so that after a start everything about a followed
/// order is published again.
public final class OrderTracker {

    private final ExecutionPorts ports;
    private final PollingSchedule schedule = new PollingSchedule();
    private final Map<ClientOrderId, Integer> published = new HashMap<>();

    public OrderTracker(ExecutionPorts ports) {
        this.ports = ports;
    }

    /// Publishes what is not published, and looks up the orders that are due. One order's failure
    /// does not keep others from their turn.
    public void round() {
        var followed = ports.journal().followed();
        published.keySet().retainAll(followed.stream().map(JournalEntry::id).toList());
        var failures = new ArrayList<RuntimeException>();
        var open = new ArrayList<JournalEntry>();
        for (var entry : followed) {
            attempt(() -> publish(entry, open), failures);
        }
        lookUp(open, failures);
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    failures.size() + " followed orders failed", failures.getFirst());
        }
    }

    /// @param open gets the entry if it is open and all its events are published
    private void publish(JournalEntry entry, List<JournalEntry> open) {
        var known = published.getOrDefault(entry.id(), 0);
        publish(entry.id(), entry.events().stream().filter(e -> e.sequence() > known).toList());
        switch (entry.state()) {
            case Open _ -> open.add(entry);
            case Ended _ -> ports.journal().release(List.of(entry.id()));
            case Submitted _, Sent _, Unknown _ -> {}
        }
    }

    /// After one lookup without an answer, an account's other orders are left for the next round.
    private void lookUp(List<JournalEntry> open, List<RuntimeException> failures) {
        var unanswered = new HashSet<String>();
        for (var entry : schedule.due(open, ports.clock().instant())) {
            if (unanswered.contains(entry.state().order().account())) {
                continue;
            }
            if (!schedule.take(entry, ports.clock().instant())) {
                return;
            }
            attempt(() -> lookUp(entry, unanswered), failures);
        }
    }

    private void lookUp(JournalEntry entry, Set<String> unanswered) {
        var order = entry.state().order();
        switch (ports.exchange().find(order)) {
            case OrderLookup.Found(var report) -> update(entry, (Open) entry.state(), report);
            case OrderLookup.NoAnswer _ -> unanswered.add(order.account());
            case OrderLookup.NotFound _ -> {}
        }
    }

    private static void attempt(Runnable step, List<RuntimeException> failures) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
    }

    private void update(JournalEntry entry, Open open, OrderReport report) {
        var fresh =
                new OrderReport(report.status(), report.execution().without(entry.bookedFills()));
        if (!open.isNews(fresh)) {
            return;
        }
        var change = OrderChange.of(open, open.reported(fresh), ports.clock().instant());
        try {
            ports.journal().record(List.of(change));
            publish(entry.id(), JournalBatch.events(List.of(change)));
        } catch (SupersededException _) {
            // Another process follows the same order and was first; the next round publishes it.
            return;
        }
    }

    private void publish(ClientOrderId id, List<OrderEvent> events) {
        if (!events.isEmpty()) {
            ports.events().publish(events).await();
            published.put(id, events.getLast().sequence());
        }
    }
}
