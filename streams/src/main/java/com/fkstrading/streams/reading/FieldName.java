package com.fkstrading.streams.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What an alert may say, and under which names, unless its family has others. Where several of the
/// names are there, they must agree. Names are compared without regard to case.
public enum FieldName {
    ACTION("action", "side", "order_action", "strategy.order_action", "signal", "tradeType"),
    MARKET_POSITION(
            "market_position",
            "marketPosition",
            "strategy.market_position",
            "strategy_info.market_position"),
    PREVIOUS_POSITION(
            "prev_market_position",
            "prevMarketPosition",
            "previous_market_position",
            "strategy.prev_market_position",
            "strategy_info.prev_market_position"),
    /// The position's size after the order, without a sign.
    POSITION_SIZE(
            "market_position_size",
            "marketPositionSize",
            "strategy.market_position_size",
            "strategy_info.market_position_size"),
    PREVIOUS_POSITION_SIZE(
            "prev_market_position_size",
            "prevMarketPositionSize",
            "strategy.prev_market_position_size",
            "strategy_info.prev_market_position_size"),
    /// The position after the order, negative for a short; in the families that state it.
    SIGNED_POSITION(),
    REDUCE_ONLY("reduce_only", "reduceOnly"),
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
    /// What the quantity counts, where that is said.
    SIZE_UNIT(
            "quantity_type",
            "quantityType",
            "qty_type",
            "qtyType",
            "amount_type",
            "amountType",
            "size_type",
            "sizeType",
            "order_size_type",
            "currency_type",
            "order.currency_type"),
    QUOTE_AMOUNT(
            "quote_order_qty",
            "quoteOrderQty",
            "quote_qty",
            "quote_quantity",
            "quote_amount",
            "quoteAmount",
            "quote_size",
            "quoteSize"),
    PERCENT_OF_EQUITY("percent_of_equity", "percentOfEquity", "equity_percent", "equityPercent"),
    PERCENT_OF_POSITION(
            "percent_of_position", "percentOfPosition", "position_percent", "positionPercent"),
    TARGET_POSITION("target_position", "targetPosition", "desired_position", "target_size"),
    PRICE(
            "price",
            "order_price",
            "strategy.order_price",
            "trigger_price",
            "signalPrice",
            "entry_price"),
    /// The bar's; replaces the price where the alert gives none.
    CLOSE("close", "bar.close"),
    ORDER_TYPE("order_type", "orderType", "type"),
    LIMIT_PRICE("limit_price", "limitPrice"),
    /// That the market must reach before the order is active.
    STOP_PRICE("stop_price", "stopPrice"),
    TIME_IN_FORCE("time_in_force", "timeInForce", "tif"),
    POST_ONLY("post_only", "postOnly", "maker_only", "makerOnly"),
    /// A price, or with a percent sign a distance from the entry. `#` is any number, as in `tp2`.
    TAKE_PROFIT(
            "take_profit",
            "takeProfit",
            "tp",
            "take_profit#",
            "take_profit_#",
            "takeProfit#",
            "tp#",
            "tp_#",
            "take_profit[#]",
            "take_profits[#]",
            "takeProfits[#]",
            "take_profit_targets[#]",
            "targets[#]"),
    TAKE_PROFIT_PRICE(
            "take_profit_price",
            "takeProfitPrice",
            "tp_price",
            "take_profit_price#",
            "takeProfitPrice#",
            "take_profit#_price",
            "tp#_price",
            "take_profit.price",
            "take_profit.limit_price",
            "takeProfit.price",
            "takeProfit.limitPrice",
            "take_profit[#].price",
            "take_profits[#].price",
            "takeProfits[#].price",
            "takeProfits[#].limitPrice",
            "targets[#].price"),
    /// Without `tp1_pct`: that is the distance in some alerts, and the share in others.
    TAKE_PROFIT_PERCENT(
            "take_profit_percent",
            "take_profit_pct",
            "take_profit_percentage",
            "takeProfitPercent",
            "takeProfitPercentage",
            "tp_percent",
            "tp_pct",
            "take_profit.percent",
            "takeProfit.percent",
            "take_profit[#].percent",
            "take_profits[#].percent",
            "takeProfits[#].percent"),
    TAKE_PROFIT_OFFSET(
            "take_profit_offset",
            "takeProfitOffset",
            "tp_offset",
            "take_profit.offset",
            "takeProfit.offset",
            "take_profit[#].offset",
            "take_profits[#].offset",
            "takeProfits[#].offset"),
    /// Of the entry's quantity, in percent.
    TAKE_PROFIT_SHARE(
            "tp#_share",
            "take_profit#_share",
            "take_profit[#].share",
            "take_profits[#].share",
            "takeProfits[#].share",
            "take_profits[#].quantity_percent",
            "takeProfits[#].quantityPercent",
            "targets[#].share"),
    /// A price, or with a percent sign a distance from the entry.
    STOP_LOSS("stop_loss", "stopLoss", "sl"),
    STOP_LOSS_PRICE(
            "stop_loss_price",
            "stopLossPrice",
            "sl_price",
            "stop_loss.price",
            "stop_loss.stop_price",
            "stopLoss.price",
            "stopLoss.stopPrice"),
    STOP_LOSS_PERCENT(
            "stop_loss_percent",
            "stop_loss_pct",
            "stop_loss_percentage",
            "stopLossPercent",
            "stopLossPercentage",
            "sl_percent",
            "sl_pct",
            "stop_loss.percent",
            "stopLoss.percent"),
    STOP_LOSS_OFFSET(
            "stop_loss_offset",
            "stopLossOffset",
            "sl_offset",
            "stop_loss.offset",
            "stopLoss.offset"),
    STOP_LOSS_LIMIT(
            "stop_loss_limit_price",
            "stopLossLimitPrice",
            "sl_limit_price",
            "stop_loss.limit_price",
            "stopLoss.limitPrice"),
    STOP_LOSS_TYPE("stop_loss_type", "stopLossType", "stop_loss.type", "stopLoss.type"),
    CONFIDENCE("confidence"),
    /// How many seconds after it fired the alert may be acted on.
    MAX_LAG("max_lag", "maxLag", "max_age", "maxAge", "max_delay"),
    /// Within which time the strategy promises its next alert.
    HEARTBEAT("heartbeat", "heartbeat_interval", "heartbeatInterval", "next_alert_within"),
    STRATEGY("strategy", "strategy_name", "strategyName"),
    FIRED("fired_at", "firedAt", "timenow", "timestamp", "currentTime"),
    /// Distinguishes alerts, but is not when they fired: a bar's time is when the bar opened.
    BAR_TIME("alertTimestamp", "bar_time", "barTime", "time", "bar.time"),
    ID("id", "alert_id", "alertId"),
    ORDER_ID("order_id", "orderId", "strategy.order_id"),
    COMMENT("comment", "order_comment", "strategy.order_comment"),
    INTERVAL("interval");

    /// What protects a position. An alert may have several of each, in objects and in lists.
    static final Set<FieldName> PROTECTION = EnumSet.range(TAKE_PROFIT, STOP_LOSS_TYPE);

    private final List<String> accepted;

    FieldName(String... accepted) {
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
