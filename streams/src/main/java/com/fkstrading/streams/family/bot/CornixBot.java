package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.Vocabulary;

/// Cornix' TradingView bot: the bot knows the size of an entry.
public final class CornixBot implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .meaning("start_trade", Wish.ENTER)
                    .meaning("close_trade", Wish.EXIT)
                    .ignoring("uuid");

    @Override
    public String name() {
        return "Cornix bot";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("uuid", "secret", "action");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"uuid":"…","secret":"…","action":"start_trade","symbol":"BINANCE:BTCUSDT","quantity":"0.01"}
                """
                .strip();
    }
}
