package com.fkstrading.contract.explanation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The stages that decide a signal, in their order.
public enum Stage {
    VALIDATE,
    DEDUPLICATE,
    CONTINUITY,
    FRESHNESS,
    SCORE,
    LIMIT,
    SIZE,
    /// A stage that this version does not know; never written.
    @JsonEnumDefaultValue
    UNRECOGNISED;

    /// The word for this stage in topics, metrics and pages.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
