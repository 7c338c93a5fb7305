package com.fkstrading.execution.journal;

import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.order.OrderState;
import java.util.List;

/// An order as the journal knows it.
///
/// @param events every change so far, in order
public record JournalEntry(OrderState.Recorded state, List<OrderEvent> events) {

    public JournalEntry {
        events = List.copyOf(events);
    }

    /// The trades that its events carried.
    public List<Fill> bookedFills() {
        return events.stream().flatMap(event -> event.progress().fills().stream()).toList();
    }
}
