package com.fkstrading.execution.order;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;

/// What the exchange did with an order so far.
///
/// @param exchangeOrderId null until the exchange named it
/// @param quote what was paid or received for `quantity`, in quote currency
/// @param fills the trades that are new with this report
public record Execution(
        String exchangeOrderId, Quantity quantity, Notional quote, List<Fill> fills) {

    public static final Execution NONE =
            new Execution(null, Quantity.ZERO, new Notional(BigDecimal.ZERO), List.of());

    public Execution {
        fills = List.copyOf(fills);
    }

    /// Null while nothing was filled, or when the exchange does not tell for how much.
    public Price averagePrice() {
        if (quantity.isZero() || quote.value().signum() == 0) {
            return null;
        }
        return new Price(quote.value().divide(quantity.value(), MathContext.DECIMAL64));
    }

    /// Less the trades that were told before.
    public Execution without(Set<String> toldTradeIds) {
        var fresh = fills.stream().filter(fill -> !toldTradeIds.contains(fill.tradeId())).toList();
        return new Execution(exchangeOrderId, quantity, quote, fresh);
    }
}
