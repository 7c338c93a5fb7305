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

/// Follows the orders that stand in the exchange's book until they end, and until every trade of
/// theirs is booked. What it published is forgotten with the process, so that after a start
/// everything about a followed order is published again.
public final class OrderTracker {

    private final ExecutionPorts ports;
    private final Map<ClientOrderId, Integer> published = new HashMap<>();

    public OrderTracker(ExecutionPorts ports) {
        this.ports = ports;
    }

    /// Looks up each order that is followed; after one lookup without an answer, an account's other
    /// orders are left for the next round. One order's failure does not keep others from their
    /// turn.
    public void round() {
        var followed = ports.journal().followed();
        published.keySet().retainAll(followed.stream().map(OrderTracker::id).toList());
        var unanswered = new HashSet<String>();
        var failures = new ArrayList<RuntimeException>();
        for (var entry : followed) {
            try {
                follow(entry, unanswered);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    failures.size() + " followed orders failed", failures.getFirst());
        }
    }

    private void follow(JournalEntry entry, Set<String> unanswered) {
        var known = published.getOrDefault(id(entry), 0);
        publish(id(entry), entry.events().stream().filter(e -> e.sequence() > known).toList());
        var account = entry.state().order().account();
        switch (entry.state()) {
            case Open _ when unanswered.contains(account) -> {}
            case Open open -> {
                switch (ports.exchange().find(open.order())) {
                    case OrderLookup.Found(var report) -> update(entry, open, report);
                    case OrderLookup.NoAnswer _ -> unanswered.add(account);
                    case OrderLookup.NotFound _ -> {}
                }
            }
            case Ended _ -> ports.journal().release(List.of(id(entry)));
            case Submitted _, Sent _, Unknown _ -> {}
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
            publish(id(entry), JournalBatch.events(List.of(change)));
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

    private static ClientOrderId id(JournalEntry entry) {
        return entry.state().order().id();
    }
}
