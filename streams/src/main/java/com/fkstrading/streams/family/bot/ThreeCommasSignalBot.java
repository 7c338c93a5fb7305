package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.List;

/// 3Commas' signal bot: `help.3commas.io`, custom signals. All values are strings.
public final class ThreeCommasSignalBot implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .meaning("enter_long", Wish.ENTER)
                    .meaning("exit_long", Wish.EXIT)
                    .naming(
                            FieldName.TAKE_PROFIT_PRICE,
                            "take_profit.price.value",
                            "take_profit.steps[#].price.value")
                    .naming(
                            FieldName.TAKE_PROFIT_PERCENT,
                            "take_profit.price.percent",
                            "take_profit.steps[#].price.percent")
                    .naming(FieldName.TAKE_PROFIT_SHARE, "take_profit.steps[#].volume")
                    .naming(
                            FieldName.STOP_LOSS_PRICE,
                            "stop_loss.price.value",
                            "stop_loss.conditional.price.value")
                    .naming(FieldName.STOP_LOSS_PERCENT, "stop_loss.price.percent")
                    .ignoring("bot_uuid", "take_profit.enabled", "stop_loss.enabled");

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

    /// What is switched off is not meant, whatever else it says.
    @Override
    public Alert parse(Alert alert) {
        var read = alert;
        for (var name : List.of("take_profit", "stop_loss")) {
            if (alert.value(name + ".enabled").equalsIgnoreCase("false")) {
                read = read.withoutObject(name);
            }
        }
        return read;
    }

    @Override
    public String example() {
        return """
                {"secret":"…","max_lag":"300","timestamp":"{{timenow}}","trigger_price":"{{close}}","tv_exchange":"{{exchange}}","tv_instrument":"{{ticker}}","action":"{{strategy.order.action}}","bot_uuid":"…","strategy_info":{"market_position":"{{strategy.market_position}}","market_position_size":"{{strategy.market_position_size}}","prev_market_position":"{{strategy.prev_market_position}}","prev_market_position_size":"{{strategy.prev_market_position_size}}"},"order":{"amount":"{{strategy.order.contracts}}","currency_type":"base"}}
                """
                .strip();
    }
}
