package com.fkstrading.paper.fault;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The faults that are set. Each keeps its own count and its own chance; of those that match a
/// request the first that strikes is the one that happens.
public final class Faults {

    private List<Armed> armed = List.of();

    public synchronized void set(List<Fault> faults) {
        armed = faults.stream().map(Armed::new).toList();
    }

    /// The fault that this request meets, if any.
    public synchronized Optional<Fault> strike(String method, String path) {
        for (var candidate : armed) {
            if (candidate.fault.matches(method, path) && candidate.strikes()) {
                return Optional.of(candidate.fault);
            }
        }
        return Optional.empty();
    }

    public synchronized List<Status> list() {
        return armed.stream().map(one -> new Status(one.fault, one.struck)).toList();
    }

    /// A fault and how many requests it has hit.
    public record Status(Fault fault, long struck) {}

    private static final class Armed {

        private final Fault fault;
        private final SplittableRandom random;
        private long struck;

        private Armed(Fault fault) {
            this.fault = fault;
            this.random = new SplittableRandom(fault.seed());
        }

        private boolean strikes() {
            if (fault.count() != null && struck >= fault.count()) {
                return false;
            }
            if (random.nextDouble() >= fault.probability()) {
                return false;
            }
            struck++;
            return true;
        }
    }
}
