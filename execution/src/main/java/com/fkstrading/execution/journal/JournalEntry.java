package com.fkstrading.execution.journal;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.order.OrderState;
import java.time.Instant;
import java.util.List;

/// An order as the journal knows it.
///
/// @param events every change so far, in order
public record JournalEntry(OrderState.Recorded state, List<OrderEvent> events) {

    public JournalEntry {
        events = List.copyOf(events);
    }

    public ClientOrderId id() {
        return state.order().id();
    }

    /// The time of the last change; every entry has had one.
    public Instant changedAt() {
        return events.getLast().time();
    }

    /// The trades that its events carried.
    public List<Fill> bookedFills() {
        return events.stream().flatMap(event -> event.progress().fills().stream()).toList();
    }
}
