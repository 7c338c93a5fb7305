package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.Locale;

/// freqtrade's forced entries and exits.
public final class Freqtrade implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "method")
                    .naming(FieldName.SYMBOL, "pair")
                    .naming(FieldName.QUOTE_AMOUNT, "stakeamount")
                    .naming(FieldName.ORDER_TYPE, "ordertype")
                    .meaning("forceenter", Wish.ENTER)
                    .meaning("forcebuy", Wish.ENTER)
                    .meaning("forceexit", Wish.EXIT)
                    .meaning("forcesell", Wish.EXIT)
                    .naming(FieldName.MARKET_POSITION);

    @Override
    public String name() {
        return "freqtrade";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("pair")
                && alert.value("method").toLowerCase(Locale.ROOT).startsWith("force");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"method":"forceenter","pair":"BTC/USDT","side":"long","stakeamount":"100"}
                """
                .strip();
    }
}
