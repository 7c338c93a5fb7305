package com.fkstrading.execution.place;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.execution.journal.Change;
import com.fkstrading.execution.journal.Entry;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderState;
import com.fkstrading.execution.order.OrderState.Ended;
import com.fkstrading.execution.order.OrderState.Open;
import com.fkstrading.execution.order.OrderState.Requested;
import com.fkstrading.execution.order.OrderState.Sent;
import com.fkstrading.execution.order.OrderState.Submitted;
import com.fkstrading.execution.order.OrderState.Unknown;
import com.fkstrading.execution.order.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes requests in order and drives each to where the exchange or we have decided it. One request
/// becomes at most one order, however often it is handed in and wherever an earlier run broke off:
/// whoever finds an order in the journal asks the exchange before anything else.
public final class OrderDesk {

    private final Ports ports;
    private final Pause pause;
    private final Ledger ledger;
    private final Admission admission;
    private final Placement placement;
    private final Resolution resolution;

    public OrderDesk(Ports ports, Timing timing, Pause pause) {
        this.ports = ports;
        this.pause = pause;
        this.ledger = new Ledger(ports);
        this.admission = new Admission(ports);
        this.placement = new Placement(ports, timing, ledger, pause);
        this.resolution = new Resolution(ports, timing, ledger, pause);
    }

    /// Returns when every request's outcome is journaled and told. After an exception the same
    /// requests are to be handed to a new desk.
    public void handle(List<OrderRequest> requests) {
        awaitGate();
        var entered = enter(requests);
        for (var state : takenUp(entered.states())) {
            drive(state);
        }
        entered.telling().await();
        ledger.flush();
    }

    private void awaitGate() {
        while (!ports.gate().get().readToEnd()) {
            pause.sleep(Timing.LOOK);
        }
    }

    /// Makes all intents durable in one transaction, and tells them while the first order leaves:
    /// an event that gets lost is journaled, so it is told again. Of an order that the journal knew
    /// already, everything is told again.
    private Entered enter(List<OrderRequest> requests) {
        var first = new LinkedHashMap<ClientOrderId, Change>();
        for (var request : requests) {
            var requested = Requested.first(Order.of(request));
            first.computeIfAbsent(
                    request.clientOrderId(),
                    _ -> Change.of(requested, admission.admit(requested), now()));
        }
        Map<ClientOrderId, Entry> known = ports.journal().enter(List.copyOf(first.values()));
        var states = new ArrayList<OrderState>();
        var events = new ArrayList<OrderEvent>();
        first.forEach(
                (id, change) -> {
                    var entry = known.get(id);
                    states.add(entry == null ? change.to() : entry.state());
                    events.addAll(entry == null ? Ledger.events(List.of(change)) : entry.events());
                });
        return new Entered(states, ports.announcer().announce(events));
    }

    /// Resolves what an earlier run left in doubt, all together, and puts it back in its place.
    private List<OrderState> takenUp(List<OrderState> states) {
        var doubtful = new ArrayList<Unknown>();
        for (var state : states) {
            switch (state) {
                case Sent sent ->
                        doubtful.add(ledger.add(sent, sent.unknown(Reason.interrupted())));
                case Unknown unknown -> doubtful.add(unknown);
                case Requested _, Submitted _, Open _, Ended _ -> {}
            }
        }
        var resolved = resolution.resolve(doubtful);
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
                case Sent sent -> next = ledger.write(sent, sent.unknown(Reason.interrupted()));
                case Unknown unknown -> next = resolution.resolve(unknown);
                case Open _, Ended _ -> {
                    return;
                }
            }
        }
    }

    private record Entered(List<OrderState> states, Announcer.Telling telling) {}

    private Instant now() {
        return ports.clock().instant();
    }
}
