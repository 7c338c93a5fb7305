package com.fkstrading.contract.order;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// The state of an order, `state` on `orders.events`. Names are stable: consumers filter by
/// them.
public enum OrderStatus {
    /// The intent is durable; the request is sent now.
    SUBMITTED,
    /// Sent without a clear answer: only a query of the exchange resolves it. A state that this
    /// version does not know is read as this one, too.
    @JsonEnumDefaultValue
    UNKNOWN,
    /// The exchange has it, nothing filled yet.
    PLACED,
    PARTIALLY_FILLED,
    FILLED,
    CANCELED,
    /// The exchange refused it.
    REJECTED,
    /// Too late, or the exchange ended it unfilled.
    EXPIRED,
    /// We refused it after the decision and before the exchange, as a halt does.
    DENIED;

    /// Whether nothing follows.
    public boolean isFinal() {
        return switch (this) {
            case SUBMITTED, UNKNOWN, PLACED, PARTIALLY_FILLED -> false;
            case FILLED, CANCELED, REJECTED, EXPIRED, DENIED -> true;
        };
    }
}
