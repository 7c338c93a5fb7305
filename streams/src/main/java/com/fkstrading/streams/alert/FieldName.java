package com.fkstrading.streams.alert;

import java.util.List;
import java.util.Locale;

/// What an alert may say, and under which names. Where several of the names are there, they must
/// agree. Names are compared without regard to case.
public enum FieldName {
    ACTION("action", "side", "order_action", "strategy.order_action", "signal", "tradeType"),
    MARKET_POSITION(
            "market_position",
            "marketPosition",
            "strategy.market_position",
            "strategy_info.market_position"),
    SYMBOL("ticker", "symbol", "tv_instrument", "pair"),
    EXCHANGE("exchange", "tv_exchange"),
    /// Without `volume`: that is the bar's volume in most alerts, and would buy far too much.
    QUANTITY(
            "contracts",
            "quantity",
            "order_contracts",
            "strategy.order_contracts",
            "amount",
            "order.amount",
            "qty"),
    PRICE("price", "order_price", "strategy.order_price", "trigger_price", "signalPrice"),
    /// The bar's; replaces the price where the alert gives none.
    CLOSE("close", "bar.close"),
    ORDER_TYPE("order_type", "orderType", "type"),
    LIMIT_PRICE("limit_price", "limitPrice"),
    CONFIDENCE("confidence"),
    STRATEGY("strategy", "strategy_name", "strategyName"),
    FIRED("fired_at", "firedAt", "timenow", "timestamp", "currentTime"),
    /// Distinguishes alerts, but is not when they fired: a bar's time is when the bar opened.
    BAR_TIME("alertTimestamp", "bar_time", "barTime", "time", "bar.time"),
    ID("id", "alert_id", "alertId"),
    ORDER_ID("order_id", "orderId", "strategy.order_id"),
    COMMENT("comment", "order_comment", "strategy.order_comment"),
    INTERVAL("interval");

    private final List<String> accepted;
    private final List<String> paths;

    FieldName(String... accepted) {
        this.accepted = List.of(accepted);
        this.paths = this.accepted.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    }

    public List<String> accepted() {
        return accepted;
    }

    /// The accepted names in lower case.
    public List<String> paths() {
        return paths;
    }

    /// Our own word for it: `market position`.
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
