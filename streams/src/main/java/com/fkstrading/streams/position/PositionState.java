package com.fkstrading.streams.position;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import java.util.Optional;

/// What a request or an event of one order changes.
///
/// @param position of the order's strategy in its symbol
/// @param order empty before its request and after its end
/// @param ended the account's ended orders
public record PositionState(Position position, Optional<OpenOrder> order, EndedOrders ended) {

    public static final PositionState NONE =
            new PositionState(Position.NONE, Optional.empty(), EndedOrders.NONE);

    /// The order is requested: what it sells is reserved, once.
    ///
    /// @param market the price of the order's symbol, if known
    /// @param value of the order
    public PositionState request(
            OrderRequest request, Optional<MarketPrice> market, DollarValue value) {
        if (order.isPresent() || ended.contain(request)) {
            return this;
        }
        var requested = OpenOrder.requested(request.terms(), market.orElse(null), value);
        var reserving = position.reserving(request.terms().side(), requested.reserved());
        return new PositionState(reserving, Optional.of(requested), ended);
    }

    /// Of the position and the order.
    public Exposure exposure() {
        return order.map(OpenOrder::exposure).orElse(Exposure.NONE).plus(position.exposure());
    }

    /// The open order that the event concerns; empty where the event is applied already.
    Optional<OpenOrder> concernedBy(OrderEvent event) {
        var id = event.clientOrderId();
        return order.or(() -> Optional.of(OpenOrder.foundBy(event, ended.appliedUntil(id))))
                .filter(open -> !open.hasApplied(event));
    }

    /// @param booked the position after the event's fills
    /// @param after the order after the event
    PositionState apply(OrderEvent event, OpenOrder after, Position booked) {
        var side = event.terms().side();
        var before = order.map(OpenOrder::reserved).orElse(Quantity.ZERO);
        var free = booked.releasing(side, before);
        return after.isComplete()
                ? new PositionState(
                        free, Optional.empty(), ended.with(event.clientOrderId(), after.lastTime()))
                : new PositionState(
                        free.reserving(side, after.reserved()), Optional.of(after), ended);
    }
}
