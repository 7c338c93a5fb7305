package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.TextFamily;
import com.fkstrading.streams.reading.TextPattern;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.List;

/// TradingLink and TradeSgnl: id, symbol and command, and sizes in lots, which are refused.
public final class TradingLink implements TextFamily {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .meaning("bull", Wish.BUY)
                    .meaning("buy", Wish.ENTER)
                    .meaning("long", Wish.ENTER)
                    .meaning("closelong", Wish.EXIT)
                    .meaning("closebuy", Wish.EXIT)
                    .meaning("closeall", Wish.EXIT)
                    .meaning("exitlong", Wish.EXIT)
                    .naming(FieldName.STOP_LOSS)
                    .naming(FieldName.TAKE_PROFIT)
                    .naming(FieldName.STOP_LOSS_PRICE, "sl_price")
                    .naming(FieldName.TAKE_PROFIT_PRICE, "tp_price", "tp1_price")
                    .ignoring("licence");

    private static final TextPattern TEXT =
            TextPattern.of(
                    "(?<licence>[^,]{1,60})"
                            + ",\\s*(?<ticker>[A-Z0-9:.]{2,40})"
                            + ",\\s*(?<action>buy|long|bull|sell|short|bear|close|closelong|closebuy|closeall|exit|exitlong)\\s*"
                            + "(?<pairs>(,\\s*[a-z_]{1,30}\\s*=[^,]{0,60}){0,20})");

    @Override
    public String name() {
        return "TradingLink";
    }

    @Override
    public TextPattern pattern() {
        return TEXT;
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var read = TextFamily.super.parse(alert);
        for (var name : List.of("sl", "tp")) {
            String value = read.value(name);
            if (value.endsWith("$")) {
                read = read.renamed(name, name + "_price", value.substring(0, value.length() - 1));
            }
        }
        return read;
    }

    @Override
    public String example() {
        return """
                …,{{ticker}},buy,qty=0.01
                """
                .strip();
    }
}
