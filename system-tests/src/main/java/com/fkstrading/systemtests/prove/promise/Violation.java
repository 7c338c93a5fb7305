package com.fkstrading.systemtests.prove.promise;

/// One broken promise, with the id by which the record can be found.
public record Violation(Promise promise, String id, String what) {

    @Override
    public String toString() {
        return "promise %d broken, %s, for %s: %s".formatted(promise.number(), promise, id, what);
    }
}
