package com.fkstrading.streams.position;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderTerms;
import java.util.Optional;

/// What a request or an event of one order changes.
///
/// @param position of the order's account in its symbol
/// @param order empty before its request and after its end
/// @param ended the account's orders of before
public record PositionState(Position position, Optional<OpenOrder> order, EndedOrders ended) {

    public static final PositionState NONE =
            new PositionState(Position.NONE, Optional.empty(), EndedOrders.NONE);

    /// The order is requested: what it sells is reserved, once.
    ///
    /// @param market the price of the order's symbol, as far as it is known
    public PositionState request(ClientOrderId id, OrderTerms terms, Optional<MarketPrice> market) {
        if (order.isPresent()) {
            return this;
        }
        var requested = OpenOrder.requested(terms, market.orElse(null), ended.appliedUntil(id));
        var reserving = position.reserving(requested.reserved());
        return new PositionState(reserving, Optional.of(requested), ended);
    }

    /// The open order that the event concerns; empty where the event is applied already.
    Optional<OpenOrder> concernedBy(OrderEvent event) {
        return order.or(
                        () -> {
                            var until = ended.appliedUntil(event.clientOrderId());
                            return Optional.of(OpenOrder.foundBy(event, until));
                        })
                .filter(open -> !open.hasApplied(event));
    }

    /// @param booked the position after the event's fills
    /// @param sold by them
    PositionState apply(OrderEvent event, OpenOrder open, Position booked, Quantity sold) {
        var after = open.apply(event, sold);
        var before = order.map(OpenOrder::reserved).orElse(Quantity.ZERO);
        var free = booked.releasing(before);
        return after.isComplete()
                ? new PositionState(
                        free, Optional.empty(), ended.with(event.clientOrderId(), after.lastTime()))
                : new PositionState(free.reserving(after.reserved()), Optional.of(after), ended);
    }
}
