package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Zignaly: `type` is entry or exit, and percentages are those of the provider's balance.
public final class Zignaly implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "type")
                    .naming(FieldName.SYMBOL, "pair", "market")
                    .naming(FieldName.ORDER_TYPE, "orderType")
                    .naming(FieldName.LIMIT_PRICE, "limitPrice")
                    .naming(FieldName.QUOTE_AMOUNT, "positionSize", "positionSizeQuote")
                    .naming(FieldName.PERCENT_OF_EQUITY, "positionSizePercentage")
                    .naming(FieldName.TAKE_PROFIT_PRICE, "takeProfitPrice#")
                    .naming(FieldName.TAKE_PROFIT_PERCENT, "takeProfitPercentage#")
                    .naming(FieldName.TAKE_PROFIT_SHARE, "takeProfitAmountPercentage#")
                    .meaning("entry", Wish.ENTER)
                    .meaning("buy", Wish.ENTER)
                    .meaning("exit", Wish.EXIT)
                    .meaning("sell", Wish.EXIT)
                    .ignoring("signalid", "key");

    @Override
    public String name() {
        return "Zignaly";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("key", "exchange", "type") && (alert.has("pair") || alert.has("market"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"key":"…","type":"entry","exchange":"binance","pair":"BTCUSDT","positionSize":"100","signalId":"…"}
                """
                .strip();
    }
}
