package com.fkstrading.systemtests.prove.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.ExchangeOrder;
import com.fkstrading.systemtests.prove.evidence.JournalRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is known of one request.
///
/// @param events by sequence, each once: an event may be delivered again
/// @param journaled null when the journal does not know the order
/// @param atExchange the orders under its id; more than one is a violation
record RequestedOrder(
        OrderRequest request,
        List<OrderEvent> events,
        JournalRow journaled,
        List<ExchangeOrder> atExchange) {

    /// In the order of `orders.requested`.
    static List<RequestedOrder> all(Evidence evidence) {
        Map<ClientOrderId, List<OrderEvent>> events =
                evidence.topics().events().stream().collect(groupingBy(OrderEvent::clientOrderId));
        Map<ClientOrderId, JournalRow> journal =
                evidence.journal().stream()
                        .collect(toMap(JournalRow::clientOrderId, row -> row, (row, _) -> row));
        Map<ClientOrderId, List<ExchangeOrder>> exchange =
                evidence.exchange().orders().stream()
                        .collect(groupingBy(ExchangeOrder::clientOrderId));
        return evidence.topics().requests().stream()
                .map(
                        request -> {
                            var id = request.clientOrderId();
                            return new RequestedOrder(
                                    request,
                                    bySequence(events.getOrDefault(id, List.of())),
                                    journal.get(id),
                                    exchange.getOrDefault(id, List.of()));
                        })
                .toList();
    }

    ClientOrderId id() {
        return request.clientOrderId();
    }

    String account() {
        return request.ref().account();
    }

    /// The order at the exchange where there is exactly one.
    Optional<ExchangeOrder> theOneAtExchange() {
        return atExchange.size() == 1 ? Optional.of(atExchange.getFirst()) : Optional.empty();
    }

    /// Whether its outcome was ever in doubt, so that it may have left later than its turn.
    boolean wasUnknown() {
        return events.stream().anyMatch(event -> event.progress().state() == OrderStatus.UNKNOWN);
    }

    private static List<OrderEvent> bySequence(List<OrderEvent> events) {
        return events.stream()
                .collect(toMap(OrderEvent::sequence, event -> event, (event, _) -> event))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(OrderEvent::sequence))
                .toList();
    }
}
