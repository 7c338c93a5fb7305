package com.fkstrading.streams.position;

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
/// @param newest the time of the last event, by client order id; oldest end first
/// @param forgotten the newest event of the orders that are no longer among them
public record EndedOrders(Map<String, Instant> newest, Instant forgotten) {

    public static final EndedOrders NONE = new EndedOrders(Map.of(), Instant.EPOCH);

    private static final int KEPT = 32;
    private static final Duration OLD = Duration.ofDays(1);

    public EndedOrders {
        newest = Collections.unmodifiableMap(new LinkedHashMap<>(newest));
    }

    /// Up to this time, every event of an order that was not requested here is applied.
    Instant appliedUntil(ClientOrderId id) {
        return newest.getOrDefault(id.value(), forgotten);
    }

    /// As above, for an order that is requested now. Its events are new, even if the clock of the
    /// process that reports them lags; unless the request itself is old, so that it must be a
    /// webhook that was written again after its duplicates were forgotten.
    Instant appliedUntil(OrderRequest request) {
        var old = request.time().plus(OLD).isBefore(forgotten);
        return newest.getOrDefault(
                request.clientOrderId().value(), old ? forgotten : Instant.EPOCH);
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
