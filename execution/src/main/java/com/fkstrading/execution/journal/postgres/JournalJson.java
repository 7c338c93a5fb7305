package com.fkstrading.execution.journal.postgres;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.journal.JournalEntry;
import com.fkstrading.execution.journal.OrderChange;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// What the journal's statements take and return: a batch as one JSON document.
final class JournalJson {

    private static final TypeReference<List<OrderEvent>> EVENTS = new TypeReference<>() {};

    private JournalJson() {}

    /// Rows of `orders` after the changes.
    static String orders(List<OrderChange> changes) {
        return json(changes.stream().map(OrderRow::of).toList());
    }

    /// The state that the rows must have before the changes.
    static String from(List<OrderChange> changes) {
        return json(changes.stream().map(ExpectedRow::of).toList());
    }

    /// Rows of `order_events`.
    static String events(List<OrderChange> changes) {
        return json(
                changes.stream()
                        .map(OrderChange::event)
                        .flatMap(Optional::stream)
                        .map(EventRow::of)
                        .toList());
    }

    /// An order's row and its events, as [JournalSql#LOAD] returns them.
    static JournalEntry entry(String row, String events) {
        try {
            return new JournalEntry(
                    Json.MAPPER.readValue(row, OrderRow.class).restored(),
                    Json.MAPPER.readValue(events, EVENTS));
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String json(List<?> rows) {
        try {
            return Json.MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private record ExpectedRow(
            @JsonProperty("client_order_id") String clientOrderId, int sequence, int attempt) {

        static ExpectedRow of(OrderChange change) {
            return new ExpectedRow(
                    change.to().order().id().value(),
                    change.from().sequence(),
                    change.from().attempt().number());
        }
    }

    private record EventRow(
            @JsonProperty("client_order_id") String clientOrderId, int sequence, OrderEvent event) {

        static EventRow of(OrderEvent event) {
            return new EventRow(event.clientOrderId().value(), event.sequence(), event);
        }
    }
}
