package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.promise.Promise.ONE_EVENT_PER_CHANGE;

import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.promise.Violations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An event may be published again, but never with other content: readers take the first one.
record EventCheck(Evidence evidence, Violations violations) {

    void run() {
        Map<Object, OrderEvent> first = new HashMap<>();
        for (OrderEvent event : evidence.topics().events()) {
            var name = List.of(event.clientOrderId(), event.sequence());
            var before = first.putIfAbsent(name, event);
            if (before != null && !before.equals(event)) {
                violations.add(
                        ONE_EVENT_PER_CHANGE,
                        event.clientOrderId(),
                        "its event %d is %s, and later %s"
                                .formatted(event.sequence(), before, event));
            }
        }
    }
}
