package com.fkstrading.execution.order;

import com.fkstrading.contract.order.OrderStatus;

/// The exchange's word on an order that it has.
///
/// @param status PLACED, PARTIALLY_FILLED, or a final one that the exchange can give
public record Report(OrderStatus status, Execution execution) {

    public Report {
        switch (status) {
            case PLACED, PARTIALLY_FILLED, FILLED, CANCELED, REJECTED, EXPIRED -> {}
            case SUBMITTED, UNKNOWN, DENIED ->
                    throw new IllegalArgumentException(
                            "status: " + status + "; expected one that an exchange reports");
        }
    }

    /// Null when the status says all.
    Reason reason() {
        return switch (status) {
            case REJECTED -> new Reason("ORDER_REJECTED", "The exchange rejected the order.");
            case EXPIRED ->
                    new Reason(
                            "ENDED_BY_EXCHANGE",
                            "The exchange ended the order before it was filled whole.");
            case CANCELED -> new Reason("CANCELED_AT_EXCHANGE", "The order was cancelled.");
            case SUBMITTED, UNKNOWN, DENIED, PLACED, PARTIALLY_FILLED, FILLED -> null;
        };
    }
}
