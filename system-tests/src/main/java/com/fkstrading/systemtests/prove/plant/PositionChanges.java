package com.fkstrading.systemtests.prove.plant;

import static com.fkstrading.systemtests.prove.plant.EvidenceDraft.change;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.systemtests.prove.evidence.HeldPosition;
import com.fkstrading.systemtests.prove.evidence.JournalRow;
import com.fkstrading.systemtests.prove.evidence.RequestedOrder;
import com.fkstrading.systemtests.prove.evidence.exchange.TradeTerms;
import java.time.Duration;
import java.util.Optional;

/// Changes of events and positions behind [PlantedViolation]. Each returns the id that the checker
/// must name.
final class PositionChanges {

    private static final Quantity MORE = Quantity.of("1000");

    private PositionChanges() {}

    /// An event is published again with other content.
    static Optional<String> changeEvent(EvidenceDraft draft) {
        return draft.filled()
                .map(
                        order -> {
                            var id = order.clientOrderId();
                            var first =
                                    draft.events.stream()
                                            .filter(it -> it.clientOrderId().equals(id))
                                            .findFirst()
                                            .orElseThrow();
                            draft.events.add(
                                    new OrderEvent(
                                            id,
                                            first.ref(),
                                            first.terms(),
                                            first.progress(),
                                            first.sequence(),
                                            first.time().plus(Duration.ofSeconds(1))));
                            return id.value();
                        });
    }

    /// The last close of an account, from its request to the exchange.
    static Optional<String> changeClose(EvidenceDraft draft) {
        return RequestedOrder.all(draft.original).reversed().stream()
                .filter(RequestedOrder::closes)
                .filter(order -> order.theOneAtExchange().isPresent())
                .findFirst()
                .map(
                        order -> {
                            sellMore(draft, order.id());
                            return order.id().value();
                        });
    }

    private static void sellMore(EvidenceDraft draft, ClientOrderId id) {
        draft.requests.replaceAll(it -> it.clientOrderId().equals(id) ? more(it) : it);
        draft.events.replaceAll(it -> it.clientOrderId().equals(id) ? more(it) : it);
        draft.journal.replaceAll(
                it ->
                        it.clientOrderId().equals(id)
                                ? new JournalRow(id, it.state(), more(it.terms()), it.executed())
                                : it);
        draft.orders.replaceAll(
                it -> it.clientOrderId().equals(id) ? it.with(more(it.terms())) : it);
    }

    private static OrderRequest more(OrderRequest request) {
        return new OrderRequest(
                request.ref(),
                request.clientOrderId(),
                more(request.terms()),
                request.notional(),
                request.time(),
                request.provenance());
    }

    private static OrderEvent more(OrderEvent event) {
        return new OrderEvent(
                event.clientOrderId(),
                event.ref(),
                more(event.terms()),
                event.progress(),
                event.sequence(),
                event.time());
    }

    private static OrderTerms more(OrderTerms terms) {
        return new OrderTerms(
                terms.strategy(),
                terms.side(),
                terms.symbol(),
                terms.type(),
                terms.quantity().plus(MORE),
                terms.limitPrice(),
                terms.deadline());
    }

    private static TradeTerms more(TradeTerms terms) {
        return new TradeTerms(
                terms.side(),
                terms.symbol(),
                terms.type(),
                terms.quantity().plus(MORE),
                terms.limitPrice());
    }

    static Optional<String> changePosition(EvidenceDraft draft) {
        return draft.positions.stream()
                .findFirst()
                .map(
                        held -> {
                            change(
                                    draft.positions,
                                    held::equals,
                                    it ->
                                            new HeldPosition(
                                                    it.account(),
                                                    it.key(),
                                                    it.quantity().plus(MORE),
                                                    it.reserved()));
                            return held.id();
                        });
    }
}
