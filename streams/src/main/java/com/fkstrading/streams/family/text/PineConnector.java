package com.fkstrading.streams.family.text;

import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.TextFamily;
import com.fkstrading.streams.reading.TextPattern;
import com.fkstrading.streams.reading.Vocabulary;

/// PineConnector: licence, command and symbol for MetaTrader, and sizes in lots, which are refused.
public final class PineConnector implements TextFamily {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .meaning("bull", Wish.BUY)
                    .meaning("buy", Wish.ENTER)
                    .meaning("long", Wish.ENTER)
                    .meaning("closelong", Wish.EXIT)
                    .meaning("closebuy", Wish.EXIT)
                    .meaning("closeall", Wish.EXIT)
                    .meaning("exitlong", Wish.EXIT)
                    .meaning("cancellong", Wish.CANCEL)
                    .naming(FieldName.STOP_LOSS)
                    .naming(FieldName.TAKE_PROFIT)
                    .refusing("vol_lots", "qty=0.01 in units of the base asset")
                    .ignoring("licence");

    private static final TextPattern TEXT =
            TextPattern.of(
                    "(?<licence>[^,]{1,60})"
                            + ",\\s*(?<action>buy|long|bull|sell|short|bear|close|closelong|closebuy|closeall|exit|exitlong|cancellong)"
                            + "\\s*"
                            + ",\\s*(?<ticker>[A-Z0-9:.]{2,40})"
                            + "(?<pairs>(,\\s*[a-z_]{1,30}\\s*=[^,]{0,60}){0,20})");

    @Override
    public String name() {
        return "PineConnector";
    }

    @Override
    public TextPattern pattern() {
        return TEXT;
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                …,buy,{{ticker}},qty=0.01
                """
                .strip();
    }
}
