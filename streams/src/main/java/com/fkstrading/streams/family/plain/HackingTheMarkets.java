package com.fkstrading.streams.family.plain;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// The template of the tutorials of hackingthemarkets: a bar, and the strategy's values in
/// `strategy`.
public final class HackingTheMarkets implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.STRATEGY, "strategy_name", "strategyName")
                    .naming(FieldName.SIGNED_POSITION, "strategy.position_size")
                    .ignoring("strategy");

    @Override
    public String name() {
        return "hackingthemarkets";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("strategy.order_action") && alert.has("ticker");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"passphrase":"…","time":"{{timenow}}","exchange":"{{exchange}}","ticker":"{{ticker}}","bar":{"close":{{close}}},"strategy":{"order_action":"{{strategy.order.action}}","order_contracts":{{strategy.order.contracts}},"order_price":{{strategy.order.price}},"order_id":"{{strategy.order.id}}","market_position":"{{strategy.market_position}}"}}
                """
                .strip();
    }
}
