package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.List;

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
                    .naming(FieldName.STOP_LOSS, "percent sl", "fsl")
                    .naming(FieldName.TAKE_PROFIT, "percent tp", "ftp")
                    .meaning("order", Wish.CANCEL)
                    .refusing("sl", "a percentage such as sl=2%, or a price as fsl")
                    .refusing("tp", "a percentage such as tp=5%, or a price as ftp")
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
        for (var name : List.of("sl", "tp")) {
            if (read.value(name).endsWith("%")) {
                read = read.renamed(name, "percent " + name, read.value(name));
            }
        }
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
