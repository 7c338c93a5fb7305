package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// QuantConnect's live commands: a negative quantity sells.
public final class QuantConnect implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "$type")
                    .naming(FieldName.SYMBOL, "symbol.value", "ticker")
                    .meaning("buy", Wish.BUY)
                    .meaning("liquidatecommand", Wish.EXIT)
                    .ignoring("symbol", "symbol.id");

    @Override
    public String name() {
        return "QuantConnect";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("$type");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        if (!alert.value("$type").equals("OrderCommand")) {
            return alert;
        }
        String quantity = alert.value("quantity");
        return quantity.startsWith("-")
                ? alert.renamed("$type", "$type", "sell")
                        .renamed("quantity", "quantity", quantity.substring(1))
                : alert.renamed("$type", "$type", "buy");
    }

    @Override
    public String example() {
        return """
                {"$type":"OrderCommand","symbol":{"value":"BTCUSDT"},"order_type":"market","quantity":"0.01"}
                """
                .strip();
    }
}
