package com.fkstrading.paper.fault;

import java.util.List;
import java.util.Optional;

/// The faults that are set, each with its own count and random sequence. A request meets the first
/// one that matches it and is due. Thread-safe.
public final class Faults {

    private List<ActiveFault> active = List.of();

    /// Replaces the faults that were set; counts and sequences start again.
    public synchronized void set(List<Fault> faults) {
        active = faults.stream().map(ActiveFault::new).toList();
    }

    /// The fault that this request meets, if any; counts it.
    public synchronized Optional<Fault> next(String method, String path) {
        for (var candidate : active) {
            if (candidate.hits(method, path)) {
                return Optional.of(candidate.fault());
            }
        }
        return Optional.empty();
    }

    public synchronized List<Status> list() {
        return active.stream().map(one -> new Status(one.fault(), one.injected())).toList();
    }

    /// A fault and how many requests it has hit.
    public record Status(Fault fault, long injected) {}
}
