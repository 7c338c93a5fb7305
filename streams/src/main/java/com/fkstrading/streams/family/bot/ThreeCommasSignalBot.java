package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.Vocabulary;

/// 3Commas' signal bot: `help.3commas.io`, custom signals. All values are strings.
public final class ThreeCommasSignalBot implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .meaning("enter_long", Wish.ENTER)
                    .meaning("exit_long", Wish.EXIT)
                    .ignoring("bot_uuid");

    @Override
    public String name() {
        return "3Commas signal bot";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("bot_uuid") && (alert.has("tv_instrument") || alert.has("strategy_info"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"secret":"…","max_lag":"300","timestamp":"{{timenow}}","trigger_price":"{{close}}","tv_exchange":"{{exchange}}","tv_instrument":"{{ticker}}","action":"{{strategy.order.action}}","bot_uuid":"…","strategy_info":{"market_position":"{{strategy.market_position}}","market_position_size":"{{strategy.market_position_size}}","prev_market_position":"{{strategy.prev_market_position}}","prev_market_position_size":"{{strategy.prev_market_position_size}}"},"order":{"amount":"{{strategy.order.contracts}}","currency_type":"base"}}
                """
                .strip();
    }
}
