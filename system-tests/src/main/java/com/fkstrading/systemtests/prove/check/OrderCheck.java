package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.promise.Promise.EVERY_REQUEST_ENDS;
import static com.fkstrading.systemtests.prove.promise.Promise.ONE_ORDER_PER_REQUEST;
import static java.util.stream.Collectors.toSet;

import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.RequestedOrder;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.util.List;
import java.util.stream.IntStream;

/// One request is at most one order at the exchange, and ends in a state that journal, events and
/// exchange agree on.
record OrderCheck(Evidence evidence, List<RequestedOrder> orders, Violations violations) {

    void run() {
        Violations.count(orders, RequestedOrder::id)
                .forEach(
                        (id, requests) ->
                                violations.expect(
                                        ONE_ORDER_PER_REQUEST,
                                        id,
                                        1,
                                        requests,
                                        "requests with this client order id"));
        var requested = orders.stream().map(RequestedOrder::id).collect(toSet());
        Violations.count(evidence.exchange().orders(), ExchangeOrder::clientOrderId)
                .forEach(
                        (id, placed) -> {
                            violations.expect(
                                    ONE_ORDER_PER_REQUEST, id, 1, placed, "orders at the exchange");
                            if (!requested.contains(id)) {
                                violations.add(
                                        ONE_ORDER_PER_REQUEST,
                                        id,
                                        "an order at the exchange that nobody requested");
                            }
                        });
        evidence.topics().events().stream()
                .map(OrderEvent::clientOrderId)
                .distinct()
                .filter(id -> !requested.contains(id))
                .forEach(
                        id ->
                                violations.add(
                                        EVERY_REQUEST_ENDS,
                                        id,
                                        "events of an order that nobody requested"));
        orders.forEach(this::checkEnd);
    }

    private void checkEnd(RequestedOrder order) {
        List<OrderEvent> events = order.events();
        if (events.isEmpty()) {
            violations.add(
                    EVERY_REQUEST_ENDS, order.id(), "requested, but no event reports its outcome");
            return;
        }
        OrderStatus last = events.getLast().progress().state();
        OrderStatus journaled = order.journaled() == null ? null : order.journaled().state();
        if (journaled != last) {
            violations.add(
                    EVERY_REQUEST_ENDS,
                    order.id(),
                    "the last event says %s, the journal says %s".formatted(last, journaled));
        }
        if (!IntStream.range(0, events.size()).allMatch(i -> events.get(i).sequence() == i + 1)) {
            violations.add(
                    EVERY_REQUEST_ENDS,
                    order.id(),
                    "its events have gaps: " + events.stream().map(OrderEvent::sequence).toList());
        }
        checkAtExchange(order, last);
    }

    private void checkAtExchange(RequestedOrder order, OrderStatus last) {
        boolean isThere = !order.atExchange().isEmpty();
        boolean mustBeThere =
                switch (last) {
                    case PLACED, PARTIALLY_FILLED, FILLED, CANCELED -> true;
                    case REJECTED, EXPIRED, DENIED ->
                            order.events().getLast().progress().exchangeOrderId() != null;
                    case SUBMITTED, UNKNOWN -> {
                        violations.add(
                                EVERY_REQUEST_ENDS,
                                order.id(),
                                "left as %s: its outcome is not known".formatted(last));
                        yield isThere;
                    }
                };
        if (mustBeThere && isThere) {
            order.atExchange().forEach(taken -> checkStatus(order, last, taken));
        }
        if (mustBeThere != isThere) {
            violations.add(
                    EVERY_REQUEST_ENDS,
                    order.id(),
                    "ended as %s, but the exchange has %s"
                            .formatted(last, isThere ? "an order" : "no order"));
        }
    }

    /// An order that we take for ended, and that is open at the exchange, may still fill.
    private void checkStatus(RequestedOrder order, OrderStatus last, ExchangeOrder taken) {
        String expected = last == OrderStatus.PLACED ? "NEW" : last.name();
        boolean isKnown = last != OrderStatus.SUBMITTED && last != OrderStatus.UNKNOWN;
        if (isKnown && !taken.status().equals(expected)) {
            violations.add(
                    EVERY_REQUEST_ENDS,
                    order.id(),
                    "ended as %s, at the exchange it is %s".formatted(last, taken.status()));
        }
    }
}
