package com.fkstrading.systemtests.prove.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is known of one request.
///
/// @param alert null if no alert that was sent led to the request
/// @param events by sequence, each once: an event may be delivered again
/// @param journaled null when the journal does not know the order
/// @param atExchange the orders under its id; more than one is a violation
public record RequestedOrder(
        @Nullable SentAlert alert,
        OrderRequest request,
        List<OrderEvent> events,
        @Nullable JournalRow journaled,
        List<ExchangeOrder> atExchange) {

    /// In the order of `orders.requested`.
    public static List<RequestedOrder> all(Evidence evidence) {
        Map<SignalId, SentAlert> alerts = evidence.alerts();
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
                                    alerts.get(request.ref().signalId()),
                                    request,
                                    bySequence(events.getOrDefault(id, List.of())),
                                    journal.get(id),
                                    exchange.getOrDefault(id, List.of()));
                        })
                .toList();
    }

    public ClientOrderId id() {
        return request.clientOrderId();
    }

    public String account() {
        return request.ref().account();
    }

    /// Whether its alert was to close the position.
    public boolean closes() {
        return alert != null && alert.side() == SignalSide.CLOSE;
    }

    /// The order at the exchange where there is exactly one.
    public Optional<ExchangeOrder> theOneAtExchange() {
        return atExchange.size() == 1 ? Optional.of(atExchange.getFirst()) : Optional.empty();
    }

    /// Whether its outcome was ever in doubt, so that it may have left later than its turn.
    public boolean wasUnknown() {
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
