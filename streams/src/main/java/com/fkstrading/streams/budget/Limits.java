package com.fkstrading.streams.budget;

import com.fkstrading.contract.control.Aspect;
import com.fkstrading.contract.control.LimitCommands.InForce;
import com.fkstrading.contract.control.LimitValue;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.streams.loss.CoolDown;
import com.fkstrading.streams.loss.LossLimit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The limits of an account, or of one strategy of it.
///
/// @param rate null for no limit, as is `coolDown`
public record Limits(
        @Nullable RateLimit rate,
        OrderLimits orders,
        LossLimit losses,
        @Nullable CoolDown coolDown,
        MarketLimits markets) {

    public static final Limits NONE =
            new Limits(null, OrderLimits.NONE, LossLimit.NONE, null, MarketLimits.NONE);

    /// These limits with those that operators have set in their place.
    ///
    /// @param units what a number that an operator sets counts in
    Limits with(Function<Aspect, Optional<InForce>> set, LimitUnits units) {
        var commanded = new Commanded(set);
        return new Limits(
                commanded
                        .count(Aspect.RATE_LIMIT)
                        .map(requests -> new RateLimit(requests, units.window()))
                        .orElse(rate),
                new OrderLimits(
                        commanded
                                .dollars(Aspect.MAX_ORDER_SIZE_USD)
                                .map(Notional::new)
                                .orElse(orders.maximum()),
                        commanded.count(Aspect.MAX_ORDERS_PER_DAY).orElse(orders.perDay()),
                        commanded.dollars(Aspect.MAX_EXPOSURE_USD).orElse(orders.exposure()),
                        commanded
                                .dollars(Aspect.MAX_SYMBOL_EXPOSURE_USD)
                                .orElse(orders.symbolExposure())),
                new LossLimit(
                        commanded.dollars(Aspect.MAX_DAILY_LOSS_USD).orElse(losses.daily()),
                        commanded.dollars(Aspect.MAX_DRAWDOWN_USD).orElse(losses.drawdown())),
                commanded
                        .value(Aspect.COOL_DOWN, LimitValue.Pause.class)
                        .map(pause -> new CoolDown(units.coolDownLosses(), pause.length()))
                        .orElse(coolDown),
                new MarketLimits(
                        commanded
                                .value(Aspect.ALLOWED_SYMBOLS, LimitValue.Symbols.class)
                                .<Set<String>>map(LimitValue.Symbols::names)
                                .orElse(markets.symbols()),
                        commanded
                                .value(Aspect.TRADING_HOURS, LimitValue.Hours.class)
                                .map(LimitValue.Hours::hours)
                                .orElse(markets.hours())));
    }

    private record Commanded(Function<Aspect, Optional<InForce>> set) {

        private <V extends LimitValue> Optional<V> value(Aspect aspect, Class<V> type) {
            return set.apply(aspect).map(InForce::value).map(type::cast);
        }

        private Optional<Integer> count(Aspect aspect) {
            return value(aspect, LimitValue.Count.class).map(LimitValue.Count::number);
        }

        private Optional<BigDecimal> dollars(Aspect aspect) {
            return value(aspect, LimitValue.Dollars.class).map(it -> it.amount().value());
        }
    }
}
