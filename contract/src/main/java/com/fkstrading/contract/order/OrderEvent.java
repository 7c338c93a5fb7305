package com.fkstrading.contract.order;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.SignalId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// One state change of an order; the value of `orders.events`. It may be delivered more than once:
/// (clientOrderId, sequence) names it.
///
/// @param sequence 1 for the order's first change, then without a gap
/// @param time when execution saw the change
/// @param quantity asked for
/// @param executedQuantity filled so far, whatever the state's name: an expired order may have
///     filled
/// @param averagePrice of what was filled; null while nothing was
/// @param exchangeOrderId the exchange's name for the order; null until known
/// @param fills the trades that this change brought; empty when it brought none
/// @param reason an upper-case code; null when the state says all
/// @param message one sentence for a person; null when the state says all
public record OrderEvent(
        ClientOrderId clientOrderId,
        SignalId signalId,
        String account,
        String strategy,
        OrderSide side,
        String symbol,
        OrderStatus state,
        int sequence,
        Instant time,
        Quantity quantity,
        Quantity executedQuantity,
        Price averagePrice,
        String exchangeOrderId,
        List<Fill> fills,
        String reason,
        String message) {

    public OrderEvent {
        Objects.requireNonNull(clientOrderId, "clientOrderId");
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(executedQuantity, "executedQuantity");
        fills = List.copyOf(fills);
    }
}
