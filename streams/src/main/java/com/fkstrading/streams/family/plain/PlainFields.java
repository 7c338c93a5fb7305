package com.fkstrading.streams.family.plain;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.Vocabulary;

/// FKS' own template, and any other that says what it wants in fields of common names.
public final class PlainFields implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .meaning("add", Wish.ADD)
                    .meaning("reduce", Wish.REDUCE)
                    .meaning("enter_long", Wish.ENTER)
                    .meaning("exit_long", Wish.EXIT)
                    .meaning("cancel", Wish.CANCEL)
                    .meaning("cancel_orders", Wish.CANCEL)
                    .meaning("cancel_all", Wish.CANCEL_ALL)
                    .meaning("heartbeat", Wish.HEARTBEAT);

    @Override
    public String name() {
        return "FKS";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.format() != BodyFormat.TEXT;
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"v":1,"strategy":"ema-cross","exchange":"{{exchange}}","ticker":"{{ticker}}","action":"{{strategy.order.action}}","contracts":"{{strategy.order.contracts}}","price":"{{strategy.order.price}}","order_id":"{{strategy.order.id}}","market_position":"{{strategy.market_position}}","prev_market_position":"{{strategy.prev_market_position}}","market_position_size":"{{strategy.market_position_size}}","bar_time":"{{time}}","fired_at":"{{timenow}}"}
                """
                .strip();
    }
}
