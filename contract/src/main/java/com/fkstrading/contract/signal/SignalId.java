package com.fkstrading.contract.signal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one delivery of a webhook, from the 202 to the last order event.
public record SignalId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SignalId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("signalId: empty; expected an identifier");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
