package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// PickMyTrade: the action is in `data`; a price of 0 is none.
public final class PickMyTrade implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "data")
                    .naming(FieldName.FIRED)
                    .naming(FieldName.BAR_TIME, "date");

    @Override
    public String name() {
        return "PickMyTrade";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("symbol", "data", "quantity") && !alert.value("data").isEmpty();
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        return alert.value("price").matches("0+(\\.0+)?")
                ? alert.renamed("price", "unset", "0")
                : alert;
    }

    @Override
    public String example() {
        return """
                {"symbol":"BTCUSDT","data":"buy","quantity":"{{strategy.order.contracts}}","price":"{{close}}","token":"…"}
                """
                .strip();
    }
}
