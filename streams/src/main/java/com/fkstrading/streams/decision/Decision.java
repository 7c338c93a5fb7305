package com.fkstrading.streams.decision;

import java.util.Objects;

/// What a stateful rule decides: the state to keep, and the outcome to forward. The caller stores
/// the one and forwards the other; the rule does neither.
public record Decision<S, T>(S state, Outcome<T> outcome) {

    public Decision {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(outcome, "outcome");
    }
}
