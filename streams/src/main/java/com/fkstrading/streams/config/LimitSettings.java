package com.fkstrading.streams.config;

import com.fkstrading.contract.control.TradingHours;
import com.fkstrading.contract.market.SymbolName;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.streams.budget.LimitUnits;
import com.fkstrading.streams.budget.Limits;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.budget.MarketLimits;
import com.fkstrading.streams.budget.OrderLimits;
import com.fkstrading.streams.budget.RateLimit;
import com.fkstrading.streams.decision.Figures;
import com.fkstrading.streams.loss.CoolDown;
import com.fkstrading.streams.loss.LossLimit;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/// The settings of the limits. One that is not set is no limit.
public interface LimitSettings {

    /// How many signals of an account pass at once; they come back evenly over the window.
    @WithName("RATE_LIMIT_REQUESTS")
    @WithDefault("100")
    @Min(1)
    int rateLimitRequests();

    @WithName("RATE_LIMIT_WINDOW")
    @WithDefault("60")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 24)
    Duration rateLimitWindow();

    /// The same for each strategy of an account.
    @WithName("RATE_LIMIT_STRATEGY_REQUESTS")
    Optional<@Min(1) Integer> rateLimitStrategyRequests();

    /// The same for each source.
    @WithName("RATE_LIMIT_SOURCE_REQUESTS")
    Optional<@Min(1) Integer> rateLimitSourceRequests();

    /// The maximum value of an order, in dollars.
    @WithName("MAX_ORDER_SIZE_USD")
    @WithDefault("100000")
    @DecimalMin(value = "0", inclusive = false)
    BigDecimal maxOrderSizeUsd();

    /// What an account may have at risk in all symbols, in dollars.
    @WithName("MAX_EXPOSURE_USD")
    Optional<@DecimalMin(value = "0", inclusive = false) BigDecimal> maxExposureUsd();

    /// What an account may have at risk in one symbol, in dollars.
    @WithName("MAX_SYMBOL_EXPOSURE_USD")
    Optional<@DecimalMin(value = "0", inclusive = false) BigDecimal> maxSymbolExposureUsd();

    /// How many orders an account may request on one day in UTC.
    @WithName("MAX_ORDERS_PER_DAY")
    Optional<@Min(1) Integer> maxOrdersPerDay();

    /// What an account may lose on one day in UTC, in dollars.
    @WithName("MAX_DAILY_LOSS_USD")
    Optional<@DecimalMin(value = "0", inclusive = false) BigDecimal> maxDailyLossUsd();

    /// How far an account's result may fall below its peak of the day, in dollars.
    @WithName("MAX_DRAWDOWN_USD")
    Optional<@DecimalMin(value = "0", inclusive = false) BigDecimal> maxDrawdownUsd();

    /// After so many losses in a row a strategy waits for `COOL_DOWN`.
    @WithName("COOL_DOWN_LOSSES")
    @WithDefault("3")
    @Min(1)
    int coolDownLosses();

    @WithName("COOL_DOWN")
    @WithDefault("0")
    @DurationMin(seconds = 0)
    @DurationMax(days = 7)
    Duration coolDown();

    /// Whether a strategy of which an alert is missing opens nothing until an operator resumes it.
    /// A boolean would take any other word for false, and so would not hold.
    @WithName("HOLD_AFTER_MISSED_ALERT")
    @WithDefault("false")
    @Pattern(regexp = "true|false")
    String holdAfterMissedAlert();

    /// The symbols that may be traded; all where none is named.
    @WithName("ALLOWED_SYMBOLS")
    Optional<Set<String>> allowedSymbols();

    /// When positions may be opened, in UTC, such as `Mon-Fri 08:00-20:00`; always where none are
    /// set.
    @WithName("TRADING_HOURS")
    Optional<String> tradingHours();

    /// By the names of their environment variables; what is not set is empty.
    default Map<String, String> values() {
        var values = new TreeMap<String, String>();
        values.put("RATE_LIMIT_REQUESTS", String.valueOf(rateLimitRequests()));
        values.put("RATE_LIMIT_WINDOW", Figures.seconds(rateLimitWindow()));
        values.put("RATE_LIMIT_STRATEGY_REQUESTS", number(rateLimitStrategyRequests()));
        values.put("RATE_LIMIT_SOURCE_REQUESTS", number(rateLimitSourceRequests()));
        values.put("MAX_ORDER_SIZE_USD", Figures.plain(maxOrderSizeUsd()));
        values.put("MAX_EXPOSURE_USD", text(maxExposureUsd()));
        values.put("MAX_SYMBOL_EXPOSURE_USD", text(maxSymbolExposureUsd()));
        values.put("MAX_ORDERS_PER_DAY", number(maxOrdersPerDay()));
        values.put("MAX_DAILY_LOSS_USD", text(maxDailyLossUsd()));
        values.put("MAX_DRAWDOWN_USD", text(maxDrawdownUsd()));
        values.put("COOL_DOWN_LOSSES", String.valueOf(coolDownLosses()));
        values.put("COOL_DOWN", Figures.seconds(coolDown()));
        values.put("HOLD_AFTER_MISSED_ALERT", holdAfterMissedAlert());
        values.put("ALLOWED_SYMBOLS", String.join(",", new TreeSet<>(symbols())));
        values.put("TRADING_HOURS", hours().map(TradingHours::toString).orElse(""));
        return values;
    }

    private static String number(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("");
    }

    private static String text(Optional<BigDecimal> amount) {
        return amount.map(Figures::plain).orElse("");
    }

    private Optional<TradingHours> hours() {
        try {
            return tradingHours().map(TradingHours::parse);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("TRADING_HOURS: " + wrong.getMessage(), wrong);
        }
    }

    /// Another spelling would allow no symbol at all.
    private Set<String> symbols() {
        var symbols = allowedSymbols().orElse(Set.of());
        for (String symbol : symbols) {
            if (!symbol.equals(SymbolName.canonical(symbol))) {
                throw new IllegalArgumentException(
                        "ALLOWED_SYMBOLS: '%s'; expected names such as BTCUSDT,ETHUSDT"
                                .formatted(symbol));
            }
        }
        return symbols;
    }

    default LimitsInForce limits() {
        var account =
                new Limits(
                        new RateLimit(rateLimitRequests(), rateLimitWindow()),
                        new OrderLimits(
                                new Notional(maxOrderSizeUsd()),
                                maxOrdersPerDay().orElse(null),
                                maxExposureUsd().orElse(null),
                                maxSymbolExposureUsd().orElse(null)),
                        new LossLimit(
                                maxDailyLossUsd().orElse(null), maxDrawdownUsd().orElse(null)),
                        coolDown().isZero() ? null : new CoolDown(coolDownLosses(), coolDown()),
                        new MarketLimits(symbols(), hours().orElse(null)));
        var units = new LimitUnits(rateLimitWindow(), coolDownLosses());
        var strategy =
                new Limits(
                        rate(rateLimitStrategyRequests()),
                        OrderLimits.NONE,
                        LossLimit.NONE,
                        null,
                        MarketLimits.NONE);
        return new LimitsInForce(account, strategy, rate(rateLimitSourceRequests()), units);
    }

    private @Nullable RateLimit rate(Optional<Integer> requests) {
        return requests.map(it -> new RateLimit(it, rateLimitWindow())).orElse(null);
    }
}
