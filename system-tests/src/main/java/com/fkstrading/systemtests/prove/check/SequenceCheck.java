package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.promise.Promise.ORDER_WITHIN_AN_ACCOUNT;

import com.fkstrading.systemtests.prove.evidence.RequestedOrder;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The orders of one account are taken in the order of their requests. One that was in doubt may
/// leave later than its turn.
record SequenceCheck(List<RequestedOrder> orders, Violations violations) {

    void run() {
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
