package com.fkstrading.streams.family.provider;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Infinity Algo: a key and a value in each line. `Entry` is the price when it fired, not a limit.
public final class InfinityAlgo implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "Side")
                    .naming(FieldName.PRICE, "Entry")
                    .meaning("long", Wish.ENTER)
                    .ignoring("signaltype");

    @Override
    public String name() {
        return "Infinity Algo";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.format() == BodyFormat.KEY_VALUE && alert.has("side", "entry", "symbol");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                Exchange=BINANCE
                Symbol=BTCUSDT
                Side=Long
                Leverage=1x
                Entry=65000
                Quantity=0.01
                TP1=66000
                SL=64000
                """
                .strip();
    }
}
