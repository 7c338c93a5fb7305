package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// PickMyTrade: the action is in `data`; 0 and false are none.
public final class PickMyTrade implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "data")
                    .naming(FieldName.FIRED, "date")
                    .naming(FieldName.BAR_TIME)
                    .naming(FieldName.MARKET_POSITION, "position")
                    .naming(FieldName.TAKE_PROFIT_PERCENT, "percentage_tp")
                    .naming(FieldName.STOP_LOSS_PERCENT, "percentage_sl")
                    .ignoring("token", "strategy_name", "entryprice", "pnl");

    @Override
    public String name() {
        return "PickMyTrade";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("symbol", "data") && !alert.value("data").isEmpty();
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var read =
                alert.value("data").equalsIgnoreCase("close") ? alert.without("quantity") : alert;
        for (var entry : alert.fields().entrySet()) {
            String text = entry.getValue().trimmed();
            if (text.equals("0") || text.equals("false")) {
                read = read.without(entry.getKey());
            }
        }
        return read;
    }

    @Override
    public String example() {
        return """
                {"symbol":"BTCUSDT","date":"{{timenow}}","data":"buy","quantity":"{{strategy.order.contracts}}","price":"{{close}}","token":"…"}
                """
                .strip();
    }
}
