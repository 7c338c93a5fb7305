package com.fkstrading.execution.order;

import com.fkstrading.contract.order.OrderStatus;

/// Our own end of an order that has not left.
public sealed interface Refusal {

    Reason reason();

    OrderStatus status();

    /// We may not.
    record Denied(Reason reason) implements Refusal {
        @Override
        public OrderStatus status() {
            return OrderStatus.DENIED;
        }
    }

    /// Too late.
    record Expired(Reason reason) implements Refusal {
        @Override
        public OrderStatus status() {
            return OrderStatus.EXPIRED;
        }
    }
}
