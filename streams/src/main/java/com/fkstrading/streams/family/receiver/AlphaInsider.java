package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// AlphaInsider names the exchange after the symbol, and its strategies know the size.
public final class AlphaInsider implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.SYMBOL, "stock_id")
                    .meaning("buy", Wish.ENTER)
                    .meaning("long", Wish.ENTER)
                    .naming(FieldName.STRATEGY)
                    .ignoring("strategy_id", "api_token");

    @Override
    public String name() {
        return "AlphaInsider";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("stock_id");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        String[] parts = alert.value("stock_id").split(":", -1);
        return parts.length == 2
                ? alert.renamed("stock_id", "stock_id", parts[1] + ":" + parts[0])
                : alert;
    }

    @Override
    public String example() {
        return """
                {"stock_id":"BTCUSDT:BINANCE","action":"buy","quantity":"0.01","api_token":"…"}
                """
                .strip();
    }
}
