package com.fkstrading.execution.order;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderType;
import com.fkstrading.contract.signal.SignalId;
import java.time.Instant;

/// What is to be traded: fixed from the journal's first entry to the last.
///
/// @param limitPrice null for a market order
/// @param deadline from this instant on the order must not leave
/// @param requestedAt the event time of the decision
public record Order(
        ClientOrderId id,
        SignalId signalId,
        String account,
        String strategy,
        OrderSide side,
        String symbol,
        OrderType type,
        Quantity quantity,
        Price limitPrice,
        Instant deadline,
        Instant requestedAt) {

    public static Order of(OrderRequest request) {
        return new Order(
                request.clientOrderId(),
                request.signalId(),
                request.account(),
                request.strategy(),
                request.side(),
                request.symbol(),
                request.type(),
                request.quantity(),
                request.limitPrice(),
                request.deadline(),
                request.time());
    }

    /// The same order in amounts that the exchange can trade.
    public Order with(Quantity tradable, Price tradableLimit) {
        return new Order(
                id,
                signalId,
                account,
                strategy,
                side,
                symbol,
                type,
                tradable,
                tradableLimit,
                deadline,
                requestedAt);
    }

    public boolean lateAt(Instant now) {
        return !now.isBefore(deadline);
    }
}
