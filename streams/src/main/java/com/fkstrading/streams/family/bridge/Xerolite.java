package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Xerolite: `volume` is the size.
public final class Xerolite implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.STRATEGY, "name")
                    .naming(FieldName.EXCHANGE, "exch")
                    .naming(FieldName.QUANTITY, "volume")
                    .refusing("sec_type", "CRYPTO: only spot is traded")
                    .refusing("con_id", "symbol and exch");

    @Override
    public String name() {
        return "Xerolite";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("sec_type") || alert.has("con_id", "exch");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        return alert.value("sec_type").equalsIgnoreCase("crypto")
                ? alert.without("sec_type")
                : alert;
    }

    @Override
    public String example() {
        return """
                {"name":"ema-cross","sec_type":"CRYPTO","symbol":"BTCUSDT","exch":"BINANCE","action":"BUY","volume":"0.01"}
                """
                .strip();
    }
}
