package com.fkstrading.streams.validate;

import java.util.List;
import java.util.Locale;

/// What an alert may say, and under which names; the first that is there counts. Names are compared
/// without regard to case.
enum Name {
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
    PRICE(
            "price",
            "close",
            "order_price",
            "strategy.order_price",
            "trigger_price",
            "signalPrice",
            "bar.close"),
    ORDER_TYPE("order_type", "orderType"),
    LIMIT_PRICE("limit_price", "limitPrice"),
    CONFIDENCE("confidence"),
    STRATEGY("strategy", "strategy_name", "strategyName"),
    FIRED("fired_at", "firedAt", "timenow", "timestamp", "currentTime"),
    /// Tells one alert from the next, but not when it fired: a bar's time is when the bar opened.
    STAMP("alertTimestamp", "bar_time", "barTime", "time", "bar.time"),
    ID("id", "alert_id", "alertId"),
    ORDER_ID("order_id", "orderId", "strategy.order_id"),
    INTERVAL("interval");

    private final List<String> accepted;

    Name(String... accepted) {
        this.accepted = List.of(accepted);
    }

    List<String> accepted() {
        return accepted;
    }

    /// Our own word for it: `market position`.
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
