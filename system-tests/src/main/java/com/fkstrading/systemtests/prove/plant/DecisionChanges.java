package com.fkstrading.systemtests.prove.plant;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.systemtests.prove.evidence.JournalRow;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import java.util.List;
import java.util.Optional;

/// Changes of webhooks and decisions behind [PlantedViolation]. Each returns the id that the
/// checker must name.
final class DecisionChanges {

    private DecisionChanges() {}

    /// A duplicate, because no other record names it.
    static Optional<String> loseWebhook(EvidenceDraft draft) {
        return draft.duplicate()
                .map(
                        denial -> {
                            var id = denial.ref().signalId();
                            draft.denials.remove(denial);
                            draft.webhooks.removeIf(webhook -> webhook.signalId().equals(id));
                            return id.value();
                        });
    }

    static Optional<String> decideTwice(EvidenceDraft draft) {
        return draft.filled()
                .flatMap(
                        order ->
                                draft.denials.stream()
                                        .filter(d -> d.reason() != DenialReason.DUPLICATE)
                                        .findFirst()
                                        .map(
                                                denial -> {
                                                    var ref = draft.request(order).ref();
                                                    draft.denials.add(
                                                            new Denial(
                                                                    ref,
                                                                    denial.reason(),
                                                                    null,
                                                                    null,
                                                                    "",
                                                                    denial.time(),
                                                                    denial.provenance()));
                                                    return ref.signalId().value();
                                                }));
    }

    /// The second delivery of a filled order's alert becomes an order as well, with all that an
    /// order leaves behind.
    static Optional<String> orderDuplicate(EvidenceDraft draft) {
        for (Denial denial : draft.denials) {
            var first =
                    draft.requests.stream()
                            .filter(r -> r.ref().signalId().equals(denial.duplicateOf()))
                            .flatMap(r -> draft.order(r.clientOrderId()).stream())
                            .filter(order -> draft.isFilled(order))
                            .findFirst();
            if (first.isPresent()) {
                draft.denials.remove(denial);
                copy(draft, denial, first.get());
                draft.addUpPositions(denial.ref().account());
                return draft.webhooks.stream()
                        .filter(w -> w.signalId().equals(denial.ref().signalId()))
                        .map(w -> w.alertId())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static void copy(EvidenceDraft draft, Denial denial, ExchangeOrder order) {
        var first = draft.request(order);
        var id = ClientOrderId.of(denial.ref().account(), denial.ref().signalId());
        draft.requests.add(
                new OrderRequest(
                        denial.ref(),
                        id,
                        first.terms(),
                        first.notional(),
                        first.time(),
                        first.provenance()));
        for (OrderEvent event : List.copyOf(draft.events)) {
            if (event.clientOrderId().equals(first.clientOrderId())) {
                draft.events.add(
                        new OrderEvent(
                                id,
                                denial.ref(),
                                event.terms(),
                                event.progress(),
                                event.sequence(),
                                event.time()));
            }
        }
        for (JournalRow row : List.copyOf(draft.journal)) {
            if (row.clientOrderId().equals(first.clientOrderId())) {
                draft.journal.add(new JournalRow(id, row.state(), row.terms(), row.executed()));
            }
        }
        draft.orders.add(
                new ExchangeOrder(
                        id,
                        draft.nextNumber(),
                        order.terms(),
                        order.takenAt(),
                        order.status(),
                        order.executed(),
                        order.fills()));
    }
}
