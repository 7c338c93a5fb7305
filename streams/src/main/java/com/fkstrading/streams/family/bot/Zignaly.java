package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Zignaly: `type` is entry or exit, and sizes are percentages of the provider's balance.
public final class Zignaly implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "type")
                    .naming(FieldName.SYMBOL, "pair")
                    .naming(FieldName.ORDER_TYPE, "orderType")
                    .naming(FieldName.QUOTE_AMOUNT, "positionSizeQuote")
                    .meaning("entry", Wish.ENTER)
                    .meaning("exit", Wish.EXIT)
                    .ignoring("signalid")
                    .refusing(
                            "positionsizepercentage",
                            "positionSizeQuote, an amount of the quote currency");

    @Override
    public String name() {
        return "Zignaly";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("pair", "type")
                && (alert.has("positionsizepercentage") || alert.has("positionsizequote"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"key":"…","type":"entry","exchange":"binance","pair":"BTCUSDT","side":"long","positionSizeQuote":"100","signalId":"…"}
                """
                .strip();
    }
}
