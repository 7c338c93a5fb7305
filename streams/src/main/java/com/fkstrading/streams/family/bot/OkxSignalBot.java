package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// OKX' signal bot. `investmentType` says what the amount counts.
public final class OkxSignalBot implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.SYMBOL, "instrument")
                    .naming(FieldName.SIZE_UNIT, "investmentType")
                    .meaning("ENTER_LONG", Wish.ENTER)
                    .meaning("EXIT_LONG", Wish.EXIT)
                    .ignoring("signaltoken");

    @Override
    public String name() {
        return "OKX signal bot";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("instrument", "signaltoken");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"action":"ENTER_LONG","instrument":"BTC-USDT","signalToken":"…","timestamp":"{{timenow}}","maxLag":"60","investmentType":"quote","amount":"100"}
                """
                .strip();
    }
}
