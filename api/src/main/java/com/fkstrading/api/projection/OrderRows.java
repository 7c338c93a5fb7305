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
                request.ref().signalId().value(),
                request.ref().account(),
                request.terms().strategy(),
                request.terms().symbol(),
                request.terms().side().name(),
                request.terms().type().name(),
                request.terms().quantity().value(),
                request.terms().limitPrice() == null ? null : request.terms().limitPrice().value(),
                request.notional().value(),
                OrderRow.REQUESTED,
                0,
                null,
                null,
                null,
                null,
                null,
                request.terms().deadline(),
                request.time(),
                request.time());
    }

    static OrderRow of(OrderEvent event) {
        return new OrderRow(
                event.clientOrderId().value(),
                event.ref().signalId().value(),
                event.ref().account(),
                event.terms().strategy(),
                event.terms().symbol(),
                event.terms().side().name(),
                null,
                event.terms().quantity().value(),
                null,
                null,
                event.progress().state().name(),
                event.sequence(),
                event.progress().executedQuantity().value(),
                event.progress().averagePrice() == null
                        ? null
                        : event.progress().averagePrice().value(),
                event.progress().exchangeOrderId(),
                event.progress().reason(),
                event.progress().message(),
                null,
                event.time(),
                event.time());
    }
}
