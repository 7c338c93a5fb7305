package com.fkstrading.streams.position;

import com.fkstrading.contract.order.ClientOrderId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Up to when the events of an account's ended orders are applied. `execution` may publish an
/// order's events again at any later time; none of them is applied twice. Only the newest orders
/// are kept by name: of all others it is enough to know the newest event.
///
/// @param newest the time of the last event, by client order id; the order that ended first leads
/// @param forgotten the newest event of the orders that are no longer among them
public record EndedOrders(Map<String, Instant> newest, Instant forgotten) {

    public static final EndedOrders NONE = new EndedOrders(Map.of(), Instant.EPOCH);

    private static final int KEPT = 32;

    public EndedOrders {
        newest = Collections.unmodifiableMap(new LinkedHashMap<>(newest));
    }

    /// Up to this time, every event of the order is applied; later ones are new.
    Instant appliedUntil(ClientOrderId id) {
        return newest.getOrDefault(id.value(), forgotten);
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
