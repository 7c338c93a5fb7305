package com.fkstrading.api.projection;

import com.fkstrading.api.row.OrderRow;
import com.fkstrading.api.row.SignalRow;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;

/// What a batch of facts changes: the steps it adds, and one row for each signal and order that it
/// touches. Not for more than one thread.
public final class Changes {

    private final SequencedSet<Step> steps = new LinkedHashSet<>();
    private final Map<String, SignalRow> signals = new TreeMap<>();
    private final Map<String, OrderRow> orders = new TreeMap<>();
    private final Map<String, ControlCommand> commands = new TreeMap<>();

    public void add(Fact fact) {
        switch (fact) {
            case Fact.Received(var webhook) -> add(Steps.of(webhook), SignalRows.of(webhook));
            case Fact.Validated(var signal) -> add(Steps.of(signal), SignalRows.of(signal));
            case Fact.Scored(var scored) -> add(Steps.of(scored), SignalRows.of(scored));
            case Fact.Denied(var denial) -> add(Steps.of(denial), SignalRows.of(denial));
            case Fact.Requested(var request) -> add(request);
            case Fact.OrderChanged(var event) -> add(event);
            case Fact.Commanded(var command) -> commands.put(command.scope(), command);
        }
    }

    /// Merges with the rows that are stored already, so that each row is whole.
    public void mergeStored(
            Collection<SignalRow> storedSignals, Collection<OrderRow> storedOrders) {
        storedSignals.forEach(row -> signals.merge(row.signalId(), row, SignalRow::merge));
        storedOrders.forEach(row -> orders.merge(row.clientOrderId(), row, OrderRow::merge));
    }

    /// In the order in which they were read.
    public Collection<Step> steps() {
        return steps;
    }

    public Collection<SignalRow> signals() {
        return signals.values();
    }

    public Collection<OrderRow> orders() {
        return orders.values();
    }

    /// The last command of each scope.
    public Collection<ControlCommand> commands() {
        return commands.values();
    }

    private void add(OrderRequest request) {
        add(Steps.of(request), SignalRows.of(request));
        add(OrderRows.of(request));
    }

    private void add(OrderEvent event) {
        add(Steps.of(event), SignalRows.of(event));
        add(OrderRows.of(event));
    }

    private void add(Step step, SignalRow row) {
        steps.add(step);
        signals.merge(row.signalId(), row, SignalRow::merge);
    }

    private void add(OrderRow row) {
        orders.merge(row.clientOrderId(), row, OrderRow::merge);
    }
}
