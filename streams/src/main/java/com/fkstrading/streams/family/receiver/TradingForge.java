package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// TradingForge: a sale sells all.
public final class TradingForge implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.STRATEGY, "provider")
                    .meaning("sell", Wish.EXIT)
                    .meaning("cancel", Wish.CANCEL)
                    .meaning("buy", Wish.ENTER);

    @Override
    public String name() {
        return "TradingForge";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("action", "provider");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"action":"buy","pair":"BTCUSDT","provider":"my-provider","quantity":"0.01"}
                """
                .strip();
    }
}
