package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.Vocabulary;

/// Coinrule: its rules know the size, so that only a close is complete.
public final class Coinrule implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON.meaning("open_long", Wish.ENTER).meaning("close_long", Wish.EXIT);

    @Override
    public String name() {
        return "Coinrule";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("secret", "side", "symbol") && alert.value("side").contains("_");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"id":"{{timenow}}","secret":"…","symbol":"BTCUSDT","side":"open_long","quantity":"0.01"}
                """
                .strip();
    }
}
