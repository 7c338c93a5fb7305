package com.fkstrading.streams.decision;

import com.fkstrading.contract.signal.Denial;
import java.util.List;
import java.util.Objects;

/// How a stage ends for one signal: it passes on, or it is denied. There is no third outcome, so
/// that each webhook ends in exactly one decision.
public sealed interface Outcome<T> {

    /// What goes on to the next stage.
    record Passed<T>(T value) implements Outcome<T> {
        public Passed {
            Objects.requireNonNull(value, "value");
        }
    }

    /// The refusal, which ends the signal's path.
    record Denied<T>(Denial denial) implements Outcome<T> {
        public Denied {
            Objects.requireNonNull(denial, "denial");
        }
    }

    /// The passed value, or nothing.
    default List<T> passed() {
        return switch (this) {
            case Passed<T>(T value) -> List.of(value);
            case Denied<T>(Denial _) -> List.of();
        };
    }

    /// The denial, or nothing.
    default List<Denial> denied() {
        return switch (this) {
            case Passed<T>(T _) -> List.of();
            case Denied<T>(Denial denial) -> List.of(denial);
        };
    }
}
