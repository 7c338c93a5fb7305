package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// OpenAlgo: orders as Indian brokers name them; the position's size is where the order should
/// lead.
public final class OpenAlgo implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ORDER_TYPE, "pricetype")
                    .naming(FieldName.PRICE)
                    .naming(FieldName.LIMIT_PRICE, "price")
                    .ignoring("apikey", "product");

    @Override
    public String name() {
        return "OpenAlgo";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("apikey", "symbol", "pricetype");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"apikey":"…","strategy":"ema-cross","symbol":"BTCUSDT","exchange":"BINANCE","action":"BUY","pricetype":"MARKET","quantity":"0.01"}
                """
                .strip();
    }
}
