package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Tickerly: `pointer` is its secret.
public final class Tickerly implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.PREVIOUS_POSITION, "prev_position")
                    .ignoring("pointer");

    @Override
    public String name() {
        return "Tickerly";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("pointer");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"ticker":"BTCUSDT","action":"buy","prev_position":"flat","quantity":"0.01","pointer":"…"}
                """
                .strip();
    }
}
