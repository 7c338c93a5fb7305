package com.fkstrading.contract.control;

import java.util.Arrays;
import java.util.List;

/// What a command sets: the trading state, or one limit in place of its setting.
public enum Aspect {
    /// Whether orders may be sent.
    TRADING_STATE("trading-state", Value.NONE),
    MAX_ORDER_SIZE_USD("max-order-size-usd", Value.DOLLARS),
    /// Signals that pass at once; they come back evenly over RATE_LIMIT_WINDOW.
    RATE_LIMIT("rate-limit", Value.COUNT),
    MAX_EXPOSURE_USD("max-exposure-usd", Value.DOLLARS),
    MAX_SYMBOL_EXPOSURE_USD("max-symbol-exposure-usd", Value.DOLLARS),
    MAX_DAILY_LOSS_USD("max-daily-loss-usd", Value.DOLLARS),
    MAX_DRAWDOWN_USD("max-drawdown-usd", Value.DOLLARS),
    MAX_ORDERS_PER_DAY("max-orders-per-day", Value.COUNT),
    /// In seconds.
    COOL_DOWN("cool-down", Value.PAUSE),
    ALLOWED_SYMBOLS("allowed-symbols", Value.SYMBOLS),
    TRADING_HOURS("trading-hours", Value.HOURS),
    /// One that this version does not know; never written. It may mean a halt, so it halts.
    UNRECOGNISED("unrecognised", Value.NONE);

    private final String label;
    private final Value value;

    Aspect(String label, Value value) {
        this.label = label;
        this.value = value;
    }

    public static Aspect of(String label) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.label.equals(label))
                .findFirst()
                .orElse(UNRECOGNISED);
    }

    public static List<Aspect> limits() {
        return Arrays.stream(values()).filter(Aspect::isLimit).toList();
    }

    /// As in the key of a command.
    public String label() {
        return label;
    }

    public boolean isLimit() {
        return value != Value.NONE;
    }

    /// A symbol can be halted, but has no limits of its own.
    public boolean isAllowedFor(Scope scope) {
        return this == TRADING_STATE || (isLimit() && scope.symbol() == null);
    }

    /// @throws IllegalArgumentException when this limit cannot have such a value; it says what was
    ///     expected
    public LimitValue parse(String text) {
        return switch (value) {
            case NONE -> throw new IllegalArgumentException("'" + text + "'; expected no value");
            case DOLLARS -> LimitValue.Dollars.parse(text);
            case COUNT -> LimitValue.Count.parse(text);
            case PAUSE -> LimitValue.Pause.parse(text);
            case SYMBOLS -> LimitValue.Symbols.parse(text);
            case HOURS -> LimitValue.Hours.parse(text);
        };
    }

    private enum Value {
        NONE,
        DOLLARS,
        COUNT,
        PAUSE,
        SYMBOLS,
        HOURS
    }
}
