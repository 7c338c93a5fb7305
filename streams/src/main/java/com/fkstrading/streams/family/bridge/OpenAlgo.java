package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.Locale;

/// OpenAlgo: orders as Indian brokers name them; `position_size` is where a smart order leads.
public final class OpenAlgo implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ORDER_TYPE, "pricetype")
                    .naming(FieldName.PRICE)
                    .naming(FieldName.LIMIT_PRICE, "price")
                    .naming(FieldName.STOP_PRICE, "trigger_price")
                    .naming(FieldName.TARGET_POSITION, "position_size")
                    .ignoring("apikey")
                    .refusing("product", "CNC: only spot is traded");

    @Override
    public String name() {
        return "OpenAlgo";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("apikey")
                && (alert.has("pricetype")
                        || alert.has("product")
                        || alert.has("strategy", "symbol"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var read =
                alert.value("product").equalsIgnoreCase("cnc") ? alert.without("product") : alert;
        read =
                read.withoutZero("price")
                        .withoutZero("trigger_price")
                        .withoutZero("disclosed_quantity");
        read =
                switch (read.value("pricetype").toUpperCase(Locale.ROOT)) {
                    case "SL" -> read.renamed("pricetype", "pricetype", "stop_limit");
                    case "SL-M" -> read.renamed("pricetype", "pricetype", "stop");
                    default -> read;
                };
        if (!read.has("position_size")) {
            return read;
        }
        boolean isClose = read.value("position_size").matches("0+(\\.0+)?");
        return isClose
                ? read.without("quantity")
                        .without("position_size")
                        .renamed("action", "action", "close")
                : read.without("quantity");
    }

    @Override
    public String example() {
        return """
                {"apikey":"…","strategy":"ema-cross","symbol":"BTCUSDT","exchange":"BINANCE","action":"BUY","pricetype":"MARKET","product":"CNC","quantity":"0.01"}
                """
                .strip();
    }
}
