package com.fkstrading.execution.order;

import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the exchange did with an order so far.
///
/// @param exchangeOrderId null until the exchange has assigned it
/// @param quantity executed so far
/// @param quote what was paid or received for `quantity`, in quote currency
/// @param fills the trades that are new with this report
/// @param booked the quantity of the trades that earlier events carried
public record OrderExecution(
        @Nullable String exchangeOrderId,
        Quantity quantity,
        Notional quote,
        List<Fill> fills,
        BigDecimal booked) {

    public static final OrderExecution NONE =
            of(null, Quantity.ZERO, new Notional(BigDecimal.ZERO), List.of());

    public OrderExecution {
        fills = List.copyOf(fills);
    }

    /// Before any trade was booked.
    public static OrderExecution of(
            @Nullable String exchangeOrderId, Quantity quantity, Notional quote, List<Fill> fills) {
        return new OrderExecution(exchangeOrderId, quantity, quote, fills, BigDecimal.ZERO);
    }

    /// Null while nothing was filled, or when the exchange does not report for how much.
    public @Nullable Price averagePrice() {
        if (quantity.isZero() || quote.value().signum() == 0) {
            return null;
        }
        return new Price(quote.value().divide(quantity.value(), MathContext.DECIMAL64));
    }

    /// Less the trades that are booked already.
    public OrderExecution without(Collection<Fill> known) {
        var ids = new HashSet<String>();
        known.forEach(fill -> ids.add(fill.tradeId()));
        var fresh = fills.stream().filter(fill -> !ids.contains(fill.tradeId())).toList();
        return new OrderExecution(exchangeOrderId, quantity, quote, fresh, sum(known));
    }

    /// Whether the trades that are known add up to what was executed.
    public boolean isFullyBooked() {
        return booked.add(sum(fills)).compareTo(quantity.value()) >= 0;
    }

    private static BigDecimal sum(Collection<Fill> fills) {
        return fills.stream()
                .map(fill -> fill.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
