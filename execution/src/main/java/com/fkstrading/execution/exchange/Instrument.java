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
import org.jspecify.annotations.Nullable;

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

    /// Rounds the quantity down to what trades, and each price to a tick that is no worse: a
    /// purchase waits for no higher stop and pays no higher limit, and a sale the other way round.
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
        return priced(order, new Quantity(quantity));
    }

    private Fit priced(Order order, Quantity quantity) {
        var pricing = order.terms().pricing();
        var side = order.terms().side();
        if (isBelowTick(side, pricing.limitPrice())) {
            return belowTick("limitPrice", pricing.limitPrice());
        }
        if (isBelowTick(side, pricing.stopPrice())) {
            return belowTick("stopPrice", pricing.stopPrice());
        }
        return new Fit.Tradable(
                order.with(quantity, pricing.with(price -> new Price(tick(side, price)))));
    }

    private boolean isBelowTick(OrderSide side, @Nullable Price price) {
        return price != null && tick(side, price).signum() == 0;
    }

    private Fit belowTick(String field, @Nullable Price price) {
        return tooSmall(
                "%s: %s is below %s's tick of %s."
                        .formatted(field, price, symbol, tick.toPlainString()));
    }

    private BigDecimal tick(OrderSide side, Price price) {
        return switch (side) {
            case BUY -> floor(price.value(), tick);
            case SELL -> ceiling(price.value(), tick);
        };
    }

    private static Fit tooSmall(String message) {
        return new Fit.Refused(OrderReason.belowLotSize(message));
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
