package com.fkstrading.execution.order;

import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderPricing;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.TimeInForce;
import java.time.Instant;

/// Orders and requests for tests: BTCUSDT of the strategy `trend`.
public final class TestOrders {

    private TestOrders() {}

    public static OrderTerms market(String quantity, Instant deadline) {
        return terms(OrderSide.BUY, quantity, null, deadline);
    }

    /// @param limit null for a market order
    public static OrderTerms terms(
            OrderSide side, String quantity, String limit, Instant deadline) {
        return new OrderTerms(
                "trend",
                side,
                "BTCUSDT",
                limit == null ? OrderType.MARKET : OrderType.LIMIT,
                Quantity.of(quantity),
                limit == null ? null : Price.of(limit),
                deadline);
    }

    /// At a limit of 50000, or at the market's price.
    public static OrderTerms priced(
            OrderType type, String stop, TimeInForce inForce, Instant deadline) {
        return new OrderTerms(
                "trend",
                OrderSide.BUY,
                "BTCUSDT",
                Quantity.of("0.01"),
                new OrderPricing(
                        type,
                        type.hasLimit() ? Price.of("50000") : null,
                        stop == null ? null : Price.of(stop),
                        inForce),
                deadline);
    }

    public static Order order(String signal, OrderTerms terms, Instant requestedAt) {
        return Order.of(request("main", signal, terms, requestedAt));
    }

    public static OrderRequest request(
            String account, String signal, OrderTerms terms, Instant time) {
        var ref = new SignalRef(new SignalId(signal), account, "tradingview");
        return new OrderRequest(
                ref,
                ClientOrderId.of(account, ref.signalId()),
                terms,
                Notional.of("600"),
                time,
                Provenance.NONE);
    }
}
