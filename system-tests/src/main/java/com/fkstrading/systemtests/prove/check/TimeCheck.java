package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.promise.Promise.NOTHING_AFTER_ITS_DEADLINE;
import static com.fkstrading.systemtests.prove.promise.Promise.NOTHING_UNDER_A_HALT;

import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.RequestedOrder;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Nothing is taken after its deadline or under a halt.
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
}
