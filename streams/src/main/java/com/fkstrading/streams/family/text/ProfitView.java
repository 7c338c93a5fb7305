package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.List;

/// ProfitView: long keys in one line.
public final class ProfitView implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.EXCHANGE, "ex")
                    .naming(FieldName.SYMBOL, "sym")
                    .naming(FieldName.ACTION, "side", "c")
                    .naming(FieldName.STOP_LOSS, "percent sl")
                    .naming(FieldName.TAKE_PROFIT, "percent tp")
                    .meaning("pos", Wish.EXIT)
                    .meaning("order", Wish.CANCEL);

    @Override
    public String name() {
        return "ProfitView";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.format() == BodyFormat.KEY_VALUE && (alert.has("ex") || alert.has("sym"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var read = alert.value("c").isEmpty() ? alert : alert.without("side");
        for (var name : List.of("sl", "tp")) {
            if (read.value(name).endsWith("%")) {
                read = read.renamed(name, "percent " + name, read.value(name));
            }
        }
        return read;
    }

    @Override
    public String example() {
        return """
                ex=binance sym=BTCUSDT side=buy qty=0.01 type=market
                """
                .strip();
    }
}
