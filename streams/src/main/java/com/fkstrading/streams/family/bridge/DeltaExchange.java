package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Delta Exchange's webhook.
public final class DeltaExchange implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.FIRED, "trigger_time")
                    .naming(FieldName.ORDER_ID, "client_order_id");

    @Override
    public String name() {
        return "Delta Exchange";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("trigger_time", "side") && !alert.has("strategy_info");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"symbol":"BTCUSDT","side":"buy","qty":0.01,"type":"market","trigger_time":"{{timenow}}","client_order_id":"…"}
                """
                .strip();
    }
}
