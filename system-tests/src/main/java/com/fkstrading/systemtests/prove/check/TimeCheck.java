package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.promise.Promise.NOTHING_AFTER_ITS_DEADLINE;
import static com.fkstrading.systemtests.prove.promise.Promise.NOTHING_UNDER_A_HALT;
import static com.fkstrading.systemtests.prove.promise.Promise.ORDER_WITHIN_AN_ACCOUNT;

import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.RequestedOrder;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Nothing is taken after its deadline or under a halt, and the orders of one account are taken in
/// the order of their requests.
record TimeCheck(Evidence evidence, List<RequestedOrder> orders, Violations violations) {

    /// How far our reading of the exchange's clock, and execution's, may be off.
    static final Duration CLOCK_TOLERANCE = Duration.ofMillis(250);

    /// How long after the acknowledgement of a halt an order may still be taken that was on its way
    /// to the exchange by then.
    static final Duration HALT_TOLERANCE = Duration.ofSeconds(2);

    void run() {
        for (RequestedOrder order : orders) {
            order.atExchange().forEach(taken -> checkTime(order, taken));
        }
        checkOrderWithinAccounts();
    }

    private void checkTime(RequestedOrder order, ExchangeOrder taken) {
        Instant takenAt = taken.takenAt().minus(evidence.exchange().clockAhead());
        Instant deadline = order.request().terms().deadline();
        if (deadline == null || takenAt.isAfter(deadline.plus(CLOCK_TOLERANCE))) {
            violations.add(
                    NOTHING_AFTER_ITS_DEADLINE,
                    order.id(),
                    "taken at %s, its deadline was %s".formatted(takenAt, deadline));
        }
        evidence.halts().stream()
                .filter(halt -> halt.concerns(order.account()))
                .filter(halt -> halt.contains(takenAt, HALT_TOLERANCE))
                .forEach(
                        halt ->
                                violations.add(
                                        NOTHING_UNDER_A_HALT,
                                        order.id(),
                                        "taken at %s, halted from %s to %s"
                                                .formatted(
                                                        takenAt,
                                                        halt.acknowledged(),
                                                        halt.resumed())));
    }

    /// An order that was in doubt may leave later than its turn.
    private void checkOrderWithinAccounts() {
        Map<String, RequestedOrder> latest = new HashMap<>();
        for (RequestedOrder order : orders) {
            if (order.wasUnknown() || order.theOneAtExchange().isEmpty()) {
                continue;
            }
            RequestedOrder before = latest.get(order.account());
            if (before == null || number(before) < number(order)) {
                latest.put(order.account(), order);
            } else {
                violations.add(
                        ORDER_WITHIN_AN_ACCOUNT,
                        order.id(),
                        "requested after %s, taken before it".formatted(before.id()));
            }
        }
    }

    private static long number(RequestedOrder order) {
        return order.theOneAtExchange().orElseThrow().number();
    }
}
