package com.fkstrading.api.projection;

import com.fkstrading.contract.order.OrderStatus;
import java.util.Locale;

/// The steps of a signal's path; the newest one's label is the signal's status. Those up to
/// CANCEL_REQUESTED come from the decision, the others are the order's states.
public enum SignalStatus {
    RECEIVED,
    VALIDATED,
    SCORED,
    REQUESTED,
    /// A stage of the decision denied the signal; there is no order.
    DENIED,
    /// Open orders are to be cancelled; there is no order of its own.
    CANCEL_REQUESTED,
    SUBMITTED,
    UNKNOWN,
    PLACED,
    PARTIALLY_FILLED,
    FILLED,
    CANCELED,
    REJECTED,
    EXPIRED,
    /// Execution denied the order after the decision, for example because trading was halted.
    ORDER_DENIED;

    private static final int ORDER_STEPS_START = 10;

    static SignalStatus of(OrderStatus state) {
        return switch (state) {
            case SUBMITTED -> SUBMITTED;
            case UNKNOWN -> UNKNOWN;
            case PLACED -> PLACED;
            case PARTIALLY_FILLED -> PARTIALLY_FILLED;
            case FILLED -> FILLED;
            case CANCELED -> CANCELED;
            case REJECTED -> REJECTED;
            case EXPIRED -> EXPIRED;
            case DENIED -> ORDER_DENIED;
        };
    }

    /// How far along the path a decision's step is.
    int position() {
        return ordinal() + 1;
    }

    /// How far along the path an order's change is; after every step of the decision.
    static int positionOfOrderChange(int sequence) {
        return ORDER_STEPS_START + sequence;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
