package com.fkstrading.execution.placement;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.execution.journal.JournalEntry;
import com.fkstrading.execution.journal.OrderChange;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderState;
import com.fkstrading.execution.order.OrderState.Ended;
import com.fkstrading.execution.order.OrderState.Open;
import com.fkstrading.execution.order.OrderState.Requested;
import com.fkstrading.execution.order.OrderState.Sent;
import com.fkstrading.execution.order.OrderState.Submitted;
import com.fkstrading.execution.order.OrderState.Unknown;
import com.fkstrading.execution.placement.SubmissionPermission.NotYet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes an account's requests in order and drives each to its outcome. One request becomes at most
/// one order, however often it is delivered and wherever an earlier run broke off: an order that
/// the journal knows is queried at the exchange before anything else.
public final class OrderProcessor {

    private final ExecutionPorts ports;
    private final InterruptibleWait wait;
    private final JournalBatch batch;
    private final OrderAdmission admission;
    private final OrderPlacement placement;
    private final Reconciliation reconciliation;

    public OrderProcessor(ExecutionPorts ports, SubmissionTiming timing, InterruptibleWait wait) {
        this.ports = ports;
        this.wait = wait;
        this.batch = new JournalBatch(ports);
        this.admission = new OrderAdmission(ports);
        this.placement = new OrderPlacement(ports, timing, admission, batch, wait);
        this.reconciliation = new Reconciliation(ports, timing, batch, wait);
    }

    /// Returns when every request's outcome is journaled and published. After an exception the same
    /// requests are to be given to a new processor.
    public void handle(List<OrderRequest> requests) {
        var left = requests;
        while (!left.isEmpty()) {
            var ready = left.stream().takeWhile(this::canDecide).toList();
            if (ready.isEmpty()) {
                wait.sleep(SubmissionTiming.CHECK, reason(left.getFirst()));
            } else {
                process(ready);
                left = left.subList(ready.size(), left.size());
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
        var entered = enter(requests);
        for (var state : reconciled(entered.states())) {
            drive(state);
        }
        entered.publication().await();
        batch.flush();
    }

    /// Makes all intents durable in one transaction, and publishes them while the first order
    /// leaves: an event that gets lost is journaled, so it is published again. Of an order that the
    /// journal knew already, everything is published again.
    private Entered enter(List<OrderRequest> requests) {
        var first = new LinkedHashMap<ClientOrderId, OrderChange>();
        for (var request : requests) {
            var requested = Requested.first(Order.of(request));
            first.computeIfAbsent(
                    request.clientOrderId(),
                    _ -> OrderChange.of(requested, admission.admit(requested), now()));
        }
        Map<ClientOrderId, JournalEntry> known = ports.journal().enter(List.copyOf(first.values()));
        var states = new ArrayList<OrderState>();
        var events = new ArrayList<OrderEvent>();
        first.forEach(
                (id, change) -> {
                    var entry = known.get(id);
                    states.add(entry == null ? change.to() : entry.state());
                    events.addAll(
                            entry == null ? JournalBatch.events(List.of(change)) : entry.events());
                });
        return new Entered(states, ports.events().publish(events));
    }

    /// Resolves what an earlier run left in doubt, all together, and puts it back in its place.
    private List<OrderState> reconciled(List<OrderState> states) {
        var doubtful = new ArrayList<Unknown>();
        for (var state : states) {
            switch (state) {
                case Sent sent ->
                        doubtful.add(batch.add(sent, sent.unknown(OrderReason.interrupted())));
                case Unknown unknown -> doubtful.add(unknown);
                case Requested _, Submitted _, Open _, Ended _ -> {}
            }
        }
        var resolved = reconciliation.resolve(doubtful);
        return states.stream()
                .map(state -> resolved.getOrDefault(state.order().id(), state))
                .toList();
    }

    private void drive(OrderState state) {
        var next = state;
        while (true) {
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

    private record Entered(List<OrderState> states, EventPublisher.Publication publication) {}

    private Instant now() {
        return ports.clock().instant();
    }
}
