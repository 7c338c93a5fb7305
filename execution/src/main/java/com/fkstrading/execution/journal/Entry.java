package com.fkstrading.execution.journal;

import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.order.OrderState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An order as the journal knows it.
///
/// @param events every change so far, in order
public record Entry(OrderState.Recorded state, List<OrderEvent> events) {

    public Entry {
        events = List.copyOf(events);
    }

    /// The trades that were told already.
    public Set<String> toldTradeIds() {
        return events.stream()
                .flatMap(event -> event.progress().fills().stream())
                .map(Fill::tradeId)
                .collect(Collectors.toSet());
    }
}
