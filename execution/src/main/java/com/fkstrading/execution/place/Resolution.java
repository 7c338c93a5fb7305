package com.fkstrading.execution.place;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.execution.order.OrderState;
import com.fkstrading.execution.order.OrderState.Unknown;
import com.fkstrading.execution.venue.Lookup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds out what became of orders that were sent without an answer, by asking and in no other way.
/// An order that cannot be resolved stays unknown: there is no guess and no limit of tries.
final class Resolution {

    private final Ports ports;
    private final Timing timing;
    private final Ledger ledger;
    private final Pause pause;

    Resolution(Ports ports, Timing timing, Ledger ledger, Pause pause) {
        this.ports = ports;
        this.timing = timing;
        this.ledger = ledger;
        this.pause = pause;
    }

    OrderState resolve(Unknown unknown) {
        return resolve(List.of(unknown)).get(unknown.order().id());
    }

    /// Asks for all of them in rounds, so that many wait no longer than one.
    Map<ClientOrderId, OrderState> resolve(Collection<Unknown> unknown) {
        var resolved = new LinkedHashMap<ClientOrderId, OrderState>();
        var open = new ArrayList<>(unknown);
        var notFound = new HashMap<ClientOrderId, Integer>();
        for (int round = 0; !open.isEmpty(); round++) {
            ledger.flush();
            pause.sleep(timing.beforeAsking(round, untilProof(open)));
            for (var order : List.copyOf(open)) {
                var next = ask(order, notFound);
                if (next != order) {
                    open.remove(order);
                    resolved.put(order.order().id(), next);
                }
            }
        }
        return resolved;
    }

    private OrderState ask(Unknown unknown, Map<ClientOrderId, Integer> notFound) {
        var askedAt = ports.exchange().now();
        return switch (ports.exchange().find(unknown.order())) {
            case Lookup.Found(var report) -> ledger.add(unknown, unknown.reported(report));
            case Lookup.NoAnswer _ -> unknown;
            case Lookup.NotFound() -> {
                int times = notFound.merge(unknown.order().id(), 1, Integer::sum);
                yield times >= Timing.NOT_FOUND_BEFORE_ABSENT
                                && timing.provesAbsence(unknown.attempt().submittedAt(), askedAt)
                        ? unknown.absent()
                        : unknown;
            }
        };
    }

    private Duration untilProof(List<Unknown> open) {
        var newest =
                open.stream()
                        .map(order -> order.attempt().submittedAt())
                        .max(Comparable::compareTo);
        return Duration.between(
                ports.exchange().now(), newest.orElseThrow().plus(timing.absenceAfter()));
    }
}
