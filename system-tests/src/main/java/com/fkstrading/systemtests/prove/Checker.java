package com.fkstrading.systemtests.prove;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.systemtests.prove.Evidence.JournalRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Holds the evidence against promises 1, 2 and 5, record by record. Pure: an empty list means that
/// each promise was kept for each record.
public final class Checker {

    private final Evidence evidence;
    private final List<Violation> violations = new ArrayList<>();

    private Checker(Evidence evidence) {
        this.evidence = evidence;
    }

    public static List<Violation> check(Evidence evidence) {
        var checker = new Checker(evidence);
        checker.acceptedMeansDurable();
        checker.everyWebhookEndsInOneDecision();
        checker.oneRequestIsAtMostOneOrder();
        checker.everyRequestEnds();
        return List.copyOf(checker.violations);
    }

    private void acceptedMeansDurable() {
        Map<SignalId, Long> written = count(evidence.webhooks(), Webhook::signalId);
        count(evidence.accepted(), Function.identity())
                .forEach(
                        (id, answers) -> {
                            expect(1, id, 1, answers, "answers 202 with this id");
                            expect(1, id, 1, written.getOrDefault(id, 0L), "records of it");
                        });
    }

    private void everyWebhookEndsInOneDecision() {
        Map<SignalId, Long> decisions =
                count(
                        Stream.concat(
                                        evidence.denials().stream()
                                                .map(denial -> denial.ref().signalId()),
                                        evidence.requests().stream()
                                                .map(request -> request.ref().signalId()))
                                .toList(),
                        Function.identity());
        Map<SignalId, Long> webhooks = count(evidence.webhooks(), Webhook::signalId);
        webhooks.keySet()
                .forEach(id -> expect(2, id, 1, decisions.getOrDefault(id, 0L), "decisions"));
        decisions.keySet().stream()
                .filter(id -> !webhooks.containsKey(id))
                .forEach(id -> violate(2, id, "a decision without a webhook"));
    }

    private void oneRequestIsAtMostOneOrder() {
        Map<ClientOrderId, Long> placed = count(evidence.exchangeOrders(), Function.identity());
        Map<ClientOrderId, Long> requested =
                count(evidence.requests(), OrderRequest::clientOrderId);
        requested.forEach((id, n) -> expect(5, id, 1, n, "requests with this client order id"));
        placed.forEach(
                (id, n) -> {
                    expect(5, id, 1, n, "orders at the exchange");
                    if (!requested.containsKey(id)) {
                        violate(5, id, "an order at the exchange that nobody requested");
                    }
                });
    }

    private void everyRequestEnds() {
        Map<ClientOrderId, Long> placed = count(evidence.exchangeOrders(), Function.identity());
        Map<ClientOrderId, OrderStatus> journal = new HashMap<>();
        for (JournalRow row : evidence.journal()) {
            journal.put(row.clientOrderId(), row.state());
        }
        Map<ClientOrderId, List<OrderEvent>> events =
                evidence.events().stream().collect(groupingBy(OrderEvent::clientOrderId));
        for (OrderRequest request : evidence.requests()) {
            ClientOrderId id = request.clientOrderId();
            List<OrderEvent> life = inOrder(events.getOrDefault(id, List.of()));
            if (life.isEmpty()) {
                violate(5, id, "requested, but no event says what became of it");
            } else {
                checkEnd(id, life, journal.get(id), placed.containsKey(id));
            }
        }
    }

    private void checkEnd(
            ClientOrderId id, List<OrderEvent> life, OrderStatus journaled, boolean atExchange) {
        OrderStatus last = life.getLast().progress().state();
        if (journaled != last) {
            violate(5, id, "the last event says " + last + ", the journal says " + journaled);
        }
        if (!IntStream.range(0, life.size()).allMatch(i -> life.get(i).sequence() == i + 1)) {
            violate(
                    5,
                    id,
                    "its events have gaps: " + life.stream().map(OrderEvent::sequence).toList());
        }
        boolean mustBeThere =
                switch (last) {
                    case PLACED, PARTIALLY_FILLED, FILLED, CANCELED -> true;
                    case REJECTED, EXPIRED, DENIED ->
                            life.getLast().progress().exchangeOrderId() != null;
                    case SUBMITTED, UNKNOWN -> {
                        violate(5, id, "left as " + last + ", so nobody knows what became of it");
                        yield atExchange;
                    }
                };
        if (mustBeThere != atExchange) {
            violate(
                    5,
                    id,
                    "ended as "
                            + last
                            + ", but the exchange "
                            + (atExchange ? "has an order" : "has no order"));
        }
    }

    /// By sequence, each once: an event may be delivered again.
    private static List<OrderEvent> inOrder(List<OrderEvent> events) {
        Map<Integer, OrderEvent> bySequence = new HashMap<>();
        events.forEach(event -> bySequence.putIfAbsent(event.sequence(), event));
        return bySequence.values().stream()
                .sorted(Comparator.comparingInt(OrderEvent::sequence))
                .toList();
    }

    private static <T, K> Map<K, Long> count(List<T> list, Function<T, K> key) {
        return list.stream().collect(groupingBy(key, counting()));
    }

    private void expect(int promise, Object id, long wanted, long found, String what) {
        if (found != wanted) {
            violate(promise, id, found + " " + what + ", expected " + wanted);
        }
    }

    private void violate(int promise, Object id, String what) {
        violations.add(new Violation(promise, id.toString(), what));
    }
}
