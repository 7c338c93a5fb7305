package com.fkstrading.local.status;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a component answers.
public enum ComponentState {
    /// Takes work.
    READY,
    /// Runs, but does not take work.
    LIVE,
    /// Does not run, or does not answer.
    DOWN;

    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
