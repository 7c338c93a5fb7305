package com.fkstrading.systemtests.prove;

/// One broken promise, with the id by which the record can be found.
public record Violation(int promise, String id, String what) {

    @Override
    public String toString() {
        return "promise " + promise + " broken for " + id + ": " + what;
    }
}
