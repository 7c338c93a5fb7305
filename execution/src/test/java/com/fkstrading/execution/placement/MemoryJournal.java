package com.fkstrading.execution.placement;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.journal.JournalEntry;
import com.fkstrading.execution.journal.OrderChange;
import com.fkstrading.execution.journal.OrderJournal;
import com.fkstrading.execution.journal.SupersededException;
import com.fkstrading.execution.journal.UnstorableException;
import com.fkstrading.execution.order.OrderState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A journal that outlives the processors of a test.
public final class MemoryJournal implements OrderJournal {

    /// Orders that the database refuses for their data.
    public final Set<ClientOrderId> refused = new HashSet<>();

    private final Map<ClientOrderId, JournalEntry> entries = new LinkedHashMap<>();
    private final Set<ClientOrderId> following = new HashSet<>();

    @Override
    public Map<ClientOrderId, JournalEntry> enter(List<OrderChange> first) {
        if (first.stream().anyMatch(change -> refused.contains(change.to().order().id()))) {
            throw new UnstorableException(new IllegalArgumentException("out of range"));
        }
        var known = new HashMap<ClientOrderId, JournalEntry>();
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
    public void record(List<OrderChange> changes) {
        for (var change : changes) {
            var at = entries.get(change.to().order().id()).state();
            if (at.sequence() != change.from().sequence()
                    || at.attempt().number() != change.from().attempt().number()) {
                throw new SupersededException(List.of(at.order().id()));
            }
        }
        changes.forEach(this::put);
    }

    private void put(OrderChange change) {
        var id = change.to().order().id();
        var before = entries.get(id);
        var events = new ArrayList<OrderEvent>(before == null ? List.of() : before.events());
        change.event().ifPresent(events::add);
        entries.put(id, new JournalEntry(change.to(), events));
        if (change.to() instanceof OrderState.Open) {
            following.add(id);
        }
    }

    @Override
    public List<JournalEntry> followed() {
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

    JournalEntry entry(ClientOrderId id) {
        return entries.get(id);
    }

    /// As from a database: what was Submitted comes back as Sent.
    private static JournalEntry read(JournalEntry entry) {
        var state = entry.state();
        return new JournalEntry(
                OrderState.restored(
                        state.order(),
                        state.sequence(),
                        state.attempt(),
                        state.status(),
                        state.execution(),
                        state.reason()),
                entry.events());
    }
}
