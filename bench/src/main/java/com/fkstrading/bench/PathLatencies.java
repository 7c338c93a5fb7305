package com.fkstrading.bench;

import java.util.concurrent.atomic.AtomicInteger;

/// How long alerts took on their way through the system.
///
/// @param missing alerts that were answered 202 and led to no order within 20 s
record PathLatencies(Latencies toAccepted, Latencies toOrder, AtomicInteger missing) {

    static PathLatencies none() {
        return new PathLatencies(new Latencies(), new Latencies(), new AtomicInteger());
    }

    void add(PathLatencies more) {
        toAccepted.add(more.toAccepted);
        toOrder.add(more.toOrder);
        missing.addAndGet(more.missing.get());
    }
}
