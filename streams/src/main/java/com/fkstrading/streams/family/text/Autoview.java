package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Autoview: short keys in one line.
public final class Autoview implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.EXCHANGE, "e")
                    .naming(FieldName.SYMBOL, "s")
                    .naming(FieldName.ACTION, "b", "c")
                    .naming(FieldName.QUANTITY, "q")
                    .naming(FieldName.ORDER_TYPE, "t")
                    .naming(FieldName.LIMIT_PRICE, "fp")
                    .meaning("position", Wish.EXIT)
                    .refusing("p", "fp, a fixed price")
                    .refusing("l", "no leverage: only spot is traded")
                    .refusing("sl", "no stop in the same alert")
                    .refusing("tp", "no target in the same alert")
                    .refusing("u", "q, in units of the base asset");

    @Override
    public String name() {
        return "Autoview";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.format() == BodyFormat.KEY_VALUE
                && alert.has("s")
                && (alert.has("b") || alert.has("c"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        String quantity = alert.value("q");
        return quantity.endsWith("%")
                ? alert.renamed(
                        "q", "percent_of_equity", quantity.substring(0, quantity.length() - 1))
                : alert;
    }

    @Override
    public String example() {
        return """
                e=binance s=BTCUSDT b=long q=0.01 t=market
                """
                .strip();
    }
}
