package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Autoview: short keys in one line. A percentage is one of the balance.
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
                    .refusing("u", "q, in units of the base asset")
                    .refusing(
                            "percent of balance",
                            "q in units: a percentage of the balance is none of the equity");

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
        var read = alert.value("c").isEmpty() ? alert : alert.without("b");
        if (read.value("d").equals("1")) {
            read = read.renamed("d", "dry_run", "true");
        }
        String quantity = read.value("q");
        if (quantity.equals("100%") && read.value("b").equalsIgnoreCase("sell")) {
            return read.without("q").renamed("b", "c", "position");
        }
        return quantity.endsWith("%") ? read.renamed("q", "percent of balance", quantity) : read;
    }

    @Override
    public String example() {
        return """
                e=binance s=BTCUSDT b=long q=0.01 t=market
                """
                .strip();
    }
}
