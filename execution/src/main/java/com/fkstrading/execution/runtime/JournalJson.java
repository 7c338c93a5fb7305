package com.fkstrading.execution.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.journal.Change;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// What the journal's statements take and give: a batch as one JSON document.
final class JournalJson {

    private JournalJson() {}

    /// Rows of `orders`, as they stand after the changes.
    static String orders(List<Change> changes) {
        return json(changes.stream().map(OrderRow::of).toList());
    }

    /// Where the rows must stand before the changes.
    static String from(List<Change> changes) {
        return json(changes.stream().map(From::of).toList());
    }

    /// Rows of `order_events`.
    static String events(List<Change> changes) {
        return json(
                changes.stream()
                        .map(Change::event)
                        .flatMap(Optional::stream)
                        .map(Told::of)
                        .toList());
    }

    static OrderEvent event(String text) {
        try {
            return Json.MAPPER.readValue(text, OrderEvent.class);
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

    private record From(
            @JsonProperty("client_order_id") String clientOrderId, int sequence, int attempt) {

        static From of(Change change) {
            return new From(
                    change.to().order().id().value(),
                    change.from().sequence(),
                    change.from().attempt().number());
        }
    }

    private record Told(
            @JsonProperty("client_order_id") String clientOrderId, int sequence, OrderEvent event) {

        static Told of(OrderEvent event) {
            return new Told(event.clientOrderId().value(), event.sequence(), event);
        }
    }
}
