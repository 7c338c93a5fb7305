package com.fkstrading.execution.exchange;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// In which amounts a symbol trades. A step, minimum or tick of zero is no rule.
///
/// @param problem why the symbol's trading rules could not be read: no order fits them
public record Instrument(
        String symbol, Lot lot, Lot marketLot, BigDecimal tick, Optional<String> problem) {

    public Instrument(String symbol, Lot lot, Lot marketLot, BigDecimal tick) {
        this(symbol, lot, marketLot, tick, Optional.empty());
    }

    public static Instrument unreadable(String symbol, String problem) {
        return new Instrument(symbol, Lot.ANY, Lot.ANY, BigDecimal.ZERO, Optional.of(problem));
    }

    public record Lot(BigDecimal minimum, BigDecimal step) {

        public static final Lot ANY = new Lot(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public sealed interface Fit {

        record Tradable(Order order) implements Fit {}

        record Refused(OrderReason reason) implements Fit {}
    }

    /// Rounds the quantity down to what trades, and the limit to a tick that is no worse.
    public Fit fit(Order order) {
        if (problem.isPresent()) {
            return new Fit.Refused(OrderReason.unreadableTradingRules(symbol, problem.get()));
        }
        var quantity = floor(order.terms().quantity().value(), lot.step());
        var minimum = lot.minimum();
        if (order.terms().type() == OrderType.MARKET) {
            quantity = floor(quantity, marketLot.step());
            minimum = minimum.max(marketLot.minimum());
        }
        if (quantity.signum() == 0 || quantity.compareTo(minimum) < 0) {
            return tooSmall(
                    "quantity: %s rounds to %s, below %s's minimum of %s."
                            .formatted(
                                    order.terms().quantity(),
                                    quantity.toPlainString(),
                                    symbol,
                                    minimum.max(lot.step()).toPlainString()));
        }
        var price = order.terms().limitPrice();
        var limit = price == null ? null : limit(order, price.value());
        if (limit != null && limit.signum() == 0) {
            return tooSmall(
                    "limitPrice: %s is below %s's tick of %s."
                            .formatted(order.terms().limitPrice(), symbol, tick.toPlainString()));
        }
        return new Fit.Tradable(
                order.with(new Quantity(quantity), limit == null ? null : new Price(limit)));
    }

    private static Fit tooSmall(String message) {
        return new Fit.Refused(OrderReason.belowLotSize(message));
    }

    private BigDecimal limit(Order order, BigDecimal price) {
        return order.terms().side() == OrderSide.BUY ? floor(price, tick) : ceiling(price, tick);
    }

    private static BigDecimal floor(BigDecimal value, BigDecimal step) {
        return round(value, step, RoundingMode.FLOOR);
    }

    private static BigDecimal ceiling(BigDecimal value, BigDecimal step) {
        return round(value, step, RoundingMode.CEILING);
    }

    private static BigDecimal round(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return step.signum() == 0 ? value : value.divide(step, 0, mode).multiply(step);
    }
}
