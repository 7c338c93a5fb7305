package com.fkstrading.contract.order;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.Explanation;
import com.fkstrading.contract.signal.SignalId;
import java.time.Instant;
import java.util.Objects;

/// A decision to trade; the value of `orders.requested`.
///
/// @param quantity in the base currency, more than zero
/// @param limitPrice the worst price to trade at; null for a market order
/// @param notional what the order is worth by the price that the decision used, in quote currency
/// @param deadline past this instant the order must not leave
/// @param time the event time of the decision
/// @param explanation every finding of the decision
public record OrderRequest(
        SignalId signalId,
        String account,
        ClientOrderId clientOrderId,
        String strategy,
        OrderSide side,
        String symbol,
        OrderType type,
        Quantity quantity,
        Price limitPrice,
        Notional notional,
        Instant deadline,
        Instant time,
        Explanation explanation) {

    public OrderRequest {
        Objects.requireNonNull(signalId, "signalId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(clientOrderId, "clientOrderId");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(notional, "notional");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(explanation, "explanation");
        if ((type == OrderType.LIMIT) != (limitPrice != null)) {
            throw new IllegalArgumentException(
                    "limitPrice: " + limitPrice + " with " + type + "; a LIMIT order has one");
        }
    }
}
