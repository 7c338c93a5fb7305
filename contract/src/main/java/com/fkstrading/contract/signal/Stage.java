package com.fkstrading.contract.signal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The stages that decide a signal, in their order.
public enum Stage {
    VALIDATE,
    DEDUPLICATE,
    SCORE,
    LIMIT,
    SIZE;

    /// The word for this stage in topics, metrics and pages.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Stage of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
