package com.fkstrading.execution.placement;

import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.journal.OrderChange;
import com.fkstrading.execution.order.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The changes of one batch on their way into the journal and to `orders.events`, always in that
/// order. Outcomes may wait a moment for each other, so that many orders share one transaction:
/// what is lost with a crash is queried again.
final class JournalBatch {

    private static final int FULL = 50;
    private static final Duration STALE = Duration.ofMillis(200);

    private final ExecutionPorts ports;
    private final List<OrderChange> pending = new ArrayList<>();

    JournalBatch(ExecutionPorts ports) {
        this.ports = ports;
    }

    /// Takes an outcome; it is durable and published at the latest with the next [#flush()].
    <S extends OrderState.Recorded> S add(OrderState from, S to) {
        var now = ports.clock().instant();
        pending.add(OrderChange.of(from, to, now));
        if (pending.size() >= FULL || isStale(now)) {
            flush();
        }
        return to;
    }

    /// Takes a change, and returns when it and all before it are durable and published.
    <S extends OrderState.Recorded> S write(OrderState from, S to) {
        pending.add(OrderChange.of(from, to, ports.clock().instant()));
        flush();
        return to;
    }

    void flush() {
        if (pending.isEmpty()) {
            return;
        }
        var changes = List.copyOf(pending);
        pending.clear();
        ports.journal().record(changes);
        ports.events().publish(events(changes)).await();
    }

    static List<OrderEvent> events(List<OrderChange> changes) {
        return changes.stream().map(OrderChange::event).flatMap(Optional::stream).toList();
    }

    private boolean isStale(Instant now) {
        return Duration.between(pending.getFirst().time(), now).compareTo(STALE) >= 0;
    }
}
