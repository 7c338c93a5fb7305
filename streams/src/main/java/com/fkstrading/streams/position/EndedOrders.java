package com.fkstrading.streams.position;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Up to when the events of an account's ended orders are applied. `execution` may publish an
/// order's events again at any later time; none of them is applied twice. Only the newest orders
/// are kept by name; of all others the time of the newest event is enough.
///
/// @param newest the time of the last event, by client order id; oldest end first. Stored as
///     seconds since 1970: this is read with each event, and a number is read much faster
/// @param forgotten the newest event of the orders that are no longer among them
public record EndedOrders(
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) Map<String, Instant> newest,
        Instant forgotten) {

    public static final EndedOrders NONE = new EndedOrders(Map.of(), Instant.EPOCH);

    private static final int KEPT = 32;

    /// How far the clocks of two processes that report events may differ.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    public EndedOrders {
        newest = Collections.unmodifiableMap(new LinkedHashMap<>(newest));
    }

    /// Up to this time, every event of an order that was not requested here is applied.
    Instant appliedUntil(ClientOrderId id) {
        return newest.getOrDefault(id.value(), forgotten);
    }

    /// Whether the order was requested before and has ended: a webhook that was written again after
    /// its duplicates were forgotten. An order older than the forgotten ones is one of them.
    boolean contain(OrderRequest request) {
        return newest.containsKey(request.clientOrderId().value())
                || request.time().plus(CLOCKS_DIFFER).isBefore(forgotten);
    }

    EndedOrders with(ClientOrderId id, Instant lastTime) {
        var kept = new LinkedHashMap<>(newest);
        kept.putLast(id.value(), lastTime);
        var until = forgotten;
        while (kept.size() > KEPT) {
            var time = kept.pollFirstEntry().getValue();
            until = time.isAfter(until) ? time : until;
        }
        return new EndedOrders(kept, until);
    }
}
