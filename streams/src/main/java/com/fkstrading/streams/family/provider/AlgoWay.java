package com.fkstrading.streams.family.provider;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// AlgoWay: `stop_loss` and `take_profit` are pips or prices, by their size, and are refused;
/// prices have names of their own.
public final class AlgoWay implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.EXCHANGE, "platform_name")
                    .naming(FieldName.TAKE_PROFIT)
                    .naming(FieldName.TAKE_PROFIT_PRICE, "tp_price")
                    .naming(FieldName.STOP_LOSS)
                    .naming(FieldName.STOP_LOSS_PRICE, "sl_price")
                    .refusing("stop_loss", "sl_price, a price")
                    .refusing("take_profit", "tp_price, a price");

    @Override
    public String name() {
        return "AlgoWay";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("platform_name", "order_action");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"platform_name":"binance","order_action":"{{strategy.order.action}}","ticker":"{{ticker}}","order_contracts":"{{strategy.order.contracts}}","sl_price":"62000","tp_price":"70000"}
                """
                .strip();
    }
}
