package com.fkstrading.api.projection;

import com.fkstrading.api.row.OrderRow;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;

/// What each record alone says of its order.
final class OrderRows {

    private OrderRows() {}

    static OrderRow of(OrderRequest request) {
        return new OrderRow(
                request.clientOrderId().value(),
                request.signalId().value(),
                request.account(),
                request.strategy(),
                request.symbol(),
                request.side().name(),
                request.type().name(),
                request.quantity().value(),
                request.limitPrice() == null ? null : request.limitPrice().value(),
                request.notional().value(),
                OrderRow.REQUESTED,
                0,
                null,
                null,
                null,
                null,
                null,
                request.deadline(),
                request.time(),
                request.time());
    }

    static OrderRow of(OrderEvent event) {
        return new OrderRow(
                event.clientOrderId().value(),
                event.signalId().value(),
                event.account(),
                event.strategy(),
                event.symbol(),
                event.side().name(),
                null,
                event.quantity().value(),
                null,
                null,
                event.state().name(),
                event.sequence(),
                event.executedQuantity().value(),
                event.averagePrice() == null ? null : event.averagePrice().value(),
                event.exchangeOrderId(),
                event.reason(),
                event.message(),
                null,
                event.time(),
                event.time());
    }
}
