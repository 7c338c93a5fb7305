package com.fkstrading.streams.family.plain;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// The placeholders' names as nested objects: `strategy.order.action`.
public final class NestedOrder implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "strategy.order.action", "order.action", "order.side")
                    .naming(
                            FieldName.QUANTITY,
                            "strategy.order.contracts",
                            "order.contracts",
                            "order.qty",
                            "order.quantity",
                            "order.amount")
                    .naming(FieldName.PRICE, "strategy.order.price", "order.price")
                    .naming(FieldName.ORDER_ID, "strategy.order.id")
                    .naming(
                            FieldName.MARKET_POSITION,
                            "strategy.current_position",
                            "strategy.market_position")
                    .naming(
                            FieldName.PREVIOUS_POSITION,
                            "strategy.prev_position",
                            "strategy.prev_market_position")
                    .naming(FieldName.ORDER_TYPE, "order.type", "order_type")
                    .naming(FieldName.LIMIT_PRICE, "order.limit_price", "limit_price")
                    .naming(FieldName.STRATEGY, "strategy_name")
                    .ignoring("strategy", "strategy.order", "order", "message");

    @Override
    public String name() {
        return "nested placeholders";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("strategy.order") || alert.has("order.action") || alert.has("order.side");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"strategy":{"order":{"action":"{{strategy.order.action}}","contracts":"{{strategy.order.contracts}}"},"market_position":"{{strategy.market_position}}"},"ticker":"{{ticker}}","timestamp":"{{timenow}}"}
                """
                .strip();
    }
}
