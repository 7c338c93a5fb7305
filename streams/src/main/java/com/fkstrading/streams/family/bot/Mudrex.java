package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.Locale;

/// Mudrex: the id names the strategy there, so symbol and quantity have to be added.
public final class Mudrex implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .meaning("long_entry", Wish.ENTER)
                    .meaning("long_exit", Wish.EXIT)
                    .naming(FieldName.TAKE_PROFIT_PRICE, "take_profit_exact_price")
                    .naming(FieldName.TAKE_PROFIT_PERCENT, "take_profit_exact_percentage")
                    .naming(FieldName.STOP_LOSS_PRICE, "stop_loss_exact_price")
                    .naming(FieldName.STOP_LOSS_PERCENT, "stop_loss_exact_percentage");

    @Override
    public String name() {
        return "Mudrex";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("id", "action")
                && alert.value("action")
                        .toLowerCase(Locale.ROOT)
                        .matches("(long|short)_(entry|exit)");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"id":"…","action":"long_entry","ticker":"BTCUSDT","quantity":"0.01"}
                """
                .strip();
    }
}
