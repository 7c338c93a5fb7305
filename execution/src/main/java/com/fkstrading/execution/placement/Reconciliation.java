package com.fkstrading.execution.placement;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.order.OrderState;
import com.fkstrading.execution.order.OrderState.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Resolves orders that were sent without an answer, by querying the exchange and in no other way.
/// An order that cannot be resolved stays unknown: there is no guess and no limit on tries.
final class Reconciliation {

    private final ExecutionPorts ports;
    private final SubmissionTiming timing;
    private final JournalBatch batch;
    private final InterruptibleWait wait;

    Reconciliation(
            ExecutionPorts ports,
            SubmissionTiming timing,
            JournalBatch batch,
            InterruptibleWait wait) {
        this.ports = ports;
        this.timing = timing;
        this.batch = batch;
        this.wait = wait;
    }

    OrderState resolve(Unknown unknown) {
        return Objects.requireNonNull(resolve(List.of(unknown)).get(unknown.order().id()));
    }

    /// Queries all of them in rounds, so that many wait no longer than one. A round ends at the
    /// first query without an answer, and the next one begins with the others: what cannot be
    /// answered must not use up the quota, nor keep the rest from being resolved.
    Map<ClientOrderId, OrderState> resolve(Collection<Unknown> unknown) {
        var resolved = new LinkedHashMap<ClientOrderId, OrderState>();
        var open = new ArrayDeque<>(unknown);
        var notFound = new HashMap<ClientOrderId, Integer>();
        for (int round = 0; !open.isEmpty(); round++) {
            batch.flush();
            wait.sleep(
                    timing.beforeLookup(round, untilProof(open)),
                    InterruptibleWait.Reason.OUTCOME_UNKNOWN);
            boolean answered = true;
            for (int left = open.size(); answered && left > 0; left--) {
                var order = open.removeFirst();
                var lookedUpAt = ports.exchange().now();
                var lookup = ports.exchange().find(order.order());
                wait.progressed();
                var next = next(order, lookup, lookedUpAt, notFound);
                if (next == order) {
                    open.addLast(order);
                    answered = !(lookup instanceof OrderLookup.NoAnswer);
                } else {
                    resolved.put(order.order().id(), next);
                }
            }
        }
        return resolved;
    }

    private OrderState next(
            Unknown unknown,
            OrderLookup lookup,
            Instant lookedUpAt,
            Map<ClientOrderId, Integer> notFound) {
        return switch (lookup) {
            case OrderLookup.Found(var report) -> batch.add(unknown, unknown.reported(report));
            case OrderLookup.NoAnswer _ -> unknown;
            case OrderLookup.NotFound() -> {
                int times = notFound.merge(unknown.order().id(), 1, Integer::sum);
                yield times >= SubmissionTiming.NOT_FOUND_BEFORE_ABSENT
                                && timing.provesAbsence(unknown.attempt().submittedAt(), lookedUpAt)
                        ? unknown.absent()
                        : unknown;
            }
        };
    }

    private Duration untilProof(Collection<Unknown> open) {
        var newest =
                open.stream()
                        .map(order -> order.attempt().submittedAt())
                        .max(Comparable::compareTo);
        return Duration.between(
                ports.exchange().now(), newest.orElseThrow().plus(timing.absenceAfter()));
    }
}
