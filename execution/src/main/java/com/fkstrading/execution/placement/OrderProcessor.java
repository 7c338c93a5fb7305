package com.fkstrading.execution.placement;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.journal.JournalEntry;
import com.fkstrading.execution.journal.OrderChange;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderState;
import com.fkstrading.execution.order.OrderState.Ended;
import com.fkstrading.execution.order.OrderState.Open;
import com.fkstrading.execution.order.OrderState.Recorded;
import com.fkstrading.execution.order.OrderState.Requested;
import com.fkstrading.execution.order.OrderState.Sent;
import com.fkstrading.execution.order.OrderState.Submitted;
import com.fkstrading.execution.order.OrderState.Unknown;
import com.fkstrading.execution.order.UnsupportedOrder;
import com.fkstrading.execution.placement.SubmissionPermission.NotYet;
import com.fkstrading.execution.placement.SubmissionPermission.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes an account's requests in order and drives each to its outcome. One request becomes at most
/// one order, however often it is delivered and wherever an earlier run stopped: an order that the
/// journal knows is queried at the exchange before anything else. While one order waits, those
/// behind it that may no longer be sent end.
public final class OrderProcessor {

    private final ExecutionPorts ports;
    private final InterruptibleWait wait;
    private final JournalBatch batch;
    private final OrderPlacement placement;
    private final Reconciliation reconciliation;

    /// The unfinished orders, in their order.
    private final List<OrderState> left = new ArrayList<>();

    public OrderProcessor(ExecutionPorts ports, SubmissionTiming timing, InterruptibleWait wait) {
        this.ports = ports;
        this.wait = new WaitThatEndsRefusedOrders(wait);
        this.batch = new JournalBatch(ports);
        this.placement = new OrderPlacement(ports, timing, batch, this.wait);
        this.reconciliation = new Reconciliation(ports, timing, batch, this.wait);
    }

    /// Returns when every request's outcome is journaled and published. After an exception the same
    /// requests must be given to a new processor.
    public void handle(List<OrderRequest> requests) {
        var undecided = requests;
        while (!undecided.isEmpty()) {
            var ready = undecided.stream().takeWhile(this::canDecide).toList();
            if (ready.isEmpty()) {
                wait.sleep(SubmissionTiming.CHECK, reason(undecided.getFirst()));
            } else {
                process(ready);
                undecided = undecided.subList(ready.size(), undecided.size());
            }
        }
    }

    private boolean canDecide(OrderRequest request) {
        return !(ports.permission(Order.of(request)) instanceof NotYet);
    }

    private InterruptibleWait.Reason reason(OrderRequest request) {
        return ports.permission(Order.of(request)) instanceof NotYet(var reason)
                ? reason
                : InterruptibleWait.Reason.RETRY;
    }

    private void process(List<OrderRequest> requests) {
        var publication = enter(requests);
        resolveDoubts();
        while (!left.isEmpty()) {
            drive(left.removeFirst());
        }
        publication.await();
        batch.flush();
    }

    /// Makes all intents durable in one transaction, and publishes them while the first order is
    /// sent: an event that gets lost is journaled, so it is published again. For an order that the
    /// journal knew already, everything is published again.
    private EventPublisher.Publication enter(List<OrderRequest> requests) {
        var first = new LinkedHashMap<ClientOrderId, OrderChange>();
        for (var request : requests) {
            var requested = Requested.first(Order.of(request));
            first.computeIfAbsent(
                    request.clientOrderId(),
                    _ -> OrderChange.of(requested, admit(request, requested), now()));
        }
        Map<ClientOrderId, JournalEntry> known = ports.journal().enter(List.copyOf(first.values()));
        var events = new ArrayList<OrderEvent>();
        first.forEach(
                (id, change) -> {
                    var entry = known.get(id);
                    left.add(entry == null ? change.to() : entry.state());
                    events.addAll(
                            entry == null ? JournalBatch.events(List.of(change)) : entry.events());
                });
        return ports.events().publish(events);
    }

    private Recorded admit(OrderRequest request, Requested requested) {
        return UnsupportedOrder.of(request)
                .<Recorded>map(reason -> OrderPlacement.refused(requested, denied(reason)))
                .orElseGet(() -> placement.admit(requested));
    }

    private static Refused denied(OrderReason reason) {
        return new Refused(OrderStatus.DENIED, reason);
    }

    /// Resolves what an earlier run left in doubt, all together, and puts it back in its place.
    private void resolveDoubts() {
        var doubtful = new ArrayList<Unknown>();
        for (var state : left) {
            switch (state) {
                case Sent sent ->
                        doubtful.add(batch.add(sent, sent.unknown(OrderReason.interrupted())));
                case Unknown unknown -> doubtful.add(unknown);
                case Requested _, Submitted _, Open _, Ended _ -> {}
            }
        }
        var resolved = reconciliation.resolve(doubtful);
        left.replaceAll(state -> resolved.getOrDefault(state.order().id(), state));
    }

    private void drive(OrderState state) {
        var next = state;
        while (true) {
            wait.progressed();
            switch (next) {
                case Requested requested -> next = placement.resubmit(requested);
                case Submitted submitted -> next = placement.step(submitted);
                case Sent sent -> next = batch.write(sent, sent.unknown(OrderReason.interrupted()));
                case Unknown unknown -> next = reconciliation.resolve(unknown);
                case Open _, Ended _ -> {
                    return;
                }
            }
        }
    }

    private OrderState endedIfRefused(OrderState state) {
        return state instanceof Submitted submitted
                        && ports.permission(submitted.order()) instanceof Refused refused
                ? placement.ended(submitted, refused)
                : state;
    }

    private Instant now() {
        return ports.clock().instant();
    }

    private final class WaitThatEndsRefusedOrders implements InterruptibleWait {

        private final InterruptibleWait wait;

        WaitThatEndsRefusedOrders(InterruptibleWait wait) {
            this.wait = wait;
        }

        @Override
        public void sleep(Duration duration, Reason reason) {
            left.replaceAll(OrderProcessor.this::endedIfRefused);
            batch.flush();
            wait.sleep(duration, reason);
        }

        @Override
        public void progressed() {
            wait.progressed();
        }
    }
}
