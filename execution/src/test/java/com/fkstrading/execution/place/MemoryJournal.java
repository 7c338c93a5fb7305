package com.fkstrading.execution.place;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.journal.Change;
import com.fkstrading.execution.journal.Entry;
import com.fkstrading.execution.journal.Journal;
import com.fkstrading.execution.journal.Superseded;
import com.fkstrading.execution.order.OrderState;
import com.fkstrading.execution.order.OrderState.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A journal that outlives the desks of a test.
final class MemoryJournal implements Journal {

    private final Map<ClientOrderId, Entry> entries = new LinkedHashMap<>();
    private final Set<ClientOrderId> following = new HashSet<>();

    @Override
    public Map<ClientOrderId, Entry> enter(List<Change> first) {
        var known = new HashMap<ClientOrderId, Entry>();
        for (var change : first) {
            var id = change.to().order().id();
            if (entries.containsKey(id)) {
                known.put(id, read(entries.get(id)));
            } else {
                put(change);
            }
        }
        return known;
    }

    @Override
    public void record(List<Change> changes) {
        for (var change : changes) {
            var at = entries.get(change.to().order().id()).state();
            if (at.sequence() != change.from().sequence()
                    || at.attempt().number() != change.from().attempt().number()) {
                throw new Superseded(List.of(at.order().id()));
            }
        }
        changes.forEach(this::put);
    }

    private void put(Change change) {
        var id = change.to().order().id();
        var before = entries.get(id);
        var events = new ArrayList<OrderEvent>(before == null ? List.of() : before.events());
        change.event().ifPresent(events::add);
        entries.put(id, new Entry(change.to(), events));
        if (change.to() instanceof OrderState.Open) {
            following.add(id);
        }
    }

    @Override
    public List<Entry> followed() {
        return following.stream().map(entries::get).map(MemoryJournal::read).toList();
    }

    @Override
    public void release(Collection<ClientOrderId> orders) {
        following.removeAll(orders);
    }

    @Override
    public long unknown() {
        return entries.values().stream()
                .filter(entry -> entry.state().status() == OrderStatus.UNKNOWN)
                .count();
    }

    Entry entry(ClientOrderId id) {
        return entries.get(id);
    }

    /// As from a database: what was Submitted comes back as Sent.
    private static Entry read(Entry entry) {
        var state = entry.state();
        return new Entry(
                OrderState.restored(
                        state.order(),
                        state.sequence(),
                        state.attempt(),
                        state.reason(),
                        new Standing(state.status(), state.execution())),
                entry.events());
    }
}
