package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.TextFamily;
import com.fkstrading.streams.reading.TextPattern;
import com.fkstrading.streams.reading.Vocabulary;

/// Gunbot's add-on: one line, with the quote first.
public final class Gunbot implements TextFamily {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .meaning("stoploss", Wish.EXIT)
                    .meaning("buy", Wish.ENTER)
                    .meaning("sell", Wish.EXIT);

    private static final TextPattern TEXT =
            TextPattern.of(
                    "(?<action>buy|sell|stoploss|close)_(?<exchange>[a-z]{2,20})_(?<quote>[a-z0-9]{2,10})-(?<base>[a-z0-9]{2,10})"
                            + "(_(?<quoteamount>[0-9.]{1,40}))?(_(?<limitprice>[0-9.]{1,40}))?");

    @Override
    public String name() {
        return "Gunbot";
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
    public Alert parse(Alert alert) {
        var fields = TextFamily.super.parse(alert);
        return fields.renamed("quote", "quote", "")
                .renamed("base", "ticker", fields.value("base") + fields.value("quote"));
    }

    @Override
    public String example() {
        return """
                BUY_BINANCE_USDT-BTC_100
                """
                .strip();
    }
}
