package com.fkstrading.streams.family.plain;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Events of a Pine script's `alert()`.
public final class PineEvent implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "event", "event_type")
                    .naming(FieldName.INTERVAL, "timeframe", "interval")
                    .meaning("LONG_ENTRY", Wish.ENTER)
                    .meaning("LONG_EXIT", Wish.EXIT)
                    .meaning("ENTRY", Wish.ENTER);

    @Override
    public String name() {
        return "Pine event";
    }

    @Override
    public boolean recognises(Alert alert) {
        return (alert.has("event") || alert.has("event_type"))
                && !alert.has("topic")
                && !alert.has("action");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"event":"LONG_ENTRY","symbol":"BTCUSDT","timeframe":"60","price":65000,"time":"{{time}}","qty":0.01}
                """
                .strip();
    }
}
