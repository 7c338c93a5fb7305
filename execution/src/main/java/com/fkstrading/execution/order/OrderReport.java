package com.fkstrading.execution.order;

import com.fkstrading.contract.order.OrderStatus;
import org.jspecify.annotations.Nullable;

/// What the exchange reports about an order that it has.
///
/// @param status PLACED, PARTIALLY_FILLED, or a final one that the exchange can give
public record OrderReport(OrderStatus status, OrderExecution execution) {

    public OrderReport {
        switch (status) {
            case PLACED, PARTIALLY_FILLED, FILLED, CANCELED, REJECTED, EXPIRED -> {}
            case SUBMITTED, UNKNOWN, DENIED ->
                    throw new IllegalArgumentException(
                            "status: " + status + "; expected one that an exchange reports");
        }
    }

    /// Null if the status needs no explanation.
    @Nullable OrderReason reason() {
        return switch (status) {
            case REJECTED -> new OrderReason("ORDER_REJECTED", "The exchange rejected the order.");
            case EXPIRED ->
                    new OrderReason(
                            "ENDED_BY_EXCHANGE",
                            "The exchange ended the order before it was completely filled.");
            case CANCELED -> new OrderReason("CANCELED_AT_EXCHANGE", "The order was cancelled.");
            case SUBMITTED, UNKNOWN, DENIED, PLACED, PARTIALLY_FILLED, FILLED -> null;
        };
    }
}
