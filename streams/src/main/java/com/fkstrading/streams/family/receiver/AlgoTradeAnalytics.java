package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Algo Trade Analytics. A missing quantity is 1 there, and never guessed here.
public final class AlgoTradeAnalytics implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "positionDirection", "direction")
                    .naming(FieldName.PRICE, "marketPrice")
                    .meaning("entryLong", Wish.ENTER)
                    .meaning("exitLong", Wish.EXIT)
                    .ignoring("auth_key");

    @Override
    public String name() {
        return "Algo Trade Analytics";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("ticker")
                && (alert.has("positiondirection") || alert.has("auth_key", "direction"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"auth_key":"…","ticker":"BTCUSDT","positionDirection":"entryLong","orderType":"market","qty":0.01,"marketPrice":65000}
                """
                .strip();
    }
}
