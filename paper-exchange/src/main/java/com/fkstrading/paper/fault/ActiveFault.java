package com.fkstrading.paper.fault;

import java.util.SplittableRandom;

/// A fault that is set: how many requests it has hit, and the random sequence that decides which
/// it hits next.
final class ActiveFault {

    private final Fault fault;
    private final SplittableRandom random;
    private long injected;

    ActiveFault(Fault fault) {
        this.fault = fault;
        this.random = new SplittableRandom(fault.trigger().seed());
    }

    Fault fault() {
        return fault;
    }

    long injected() {
        return injected;
    }

    /// Whether this request meets the fault; if so, it is counted.
    boolean hits(String method, String path) {
        var trigger = fault.trigger();
        boolean used = trigger.count() != null && injected >= trigger.count();
        if (!trigger.matches(method, path)
                || used
                || random.nextDouble() >= trigger.probability()) {
            return false;
        }
        injected++;
        return true;
    }
}
