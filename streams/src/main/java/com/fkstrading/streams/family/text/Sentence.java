package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.TextPattern;
import com.fkstrading.streams.reading.Vocabulary;

/// A short sentence: what to do, how much, of what, and perhaps the price at which it fired.
public final class Sentence implements Family {

    private static final String ACTION = "(?<action>buy|sell|long|close|exit|bto|stc)";
    private static final String PRICE =
            "(\\s*(@|at)\\s*(?<price>[0-9.]{1,64}))?(\\s+limit\\s+(?<limitprice>[0-9.]{1,64}))?"
                    + "(\\s+SL:?\\s*(?<sl>[0-9.]{1,64}%?))?(\\s+TP:?\\s*(?<tp>[0-9.]{1,64}%?))?[.!]?";
    private static final String TICKER =
            "(?<ticker>([A-Z]{2,20}:)?[A-Z][A-Z0-9.]{1,20}(/[A-Z]{2,8})?)";
    private static final String QUANTITY =
            "((?<quantity>[0-9.]{1,64})|[$](?<quoteamount>[0-9.]{1,64}))";

    private static final TextPattern QUANTITY_FIRST =
            TextPattern.of(ACTION + "\\s+" + QUANTITY + "\\s+(of\\s+)?" + TICKER + PRICE);
    private static final TextPattern TICKER_FIRST =
            TextPattern.of(ACTION + "\\s+" + TICKER + "(\\s+" + QUANTITY + ")?" + PRICE);

    private static final Vocabulary WORDS =
            Vocabulary.COMMON.meaning("bto", Wish.ENTER).meaning("stc", Wish.EXIT);

    @Override
    public String name() {
        return "a short sentence";
    }

    @Override
    public boolean recognises(Alert alert) {
        return QUANTITY_FIRST.matches(alert) || TICKER_FIRST.matches(alert);
    }

    @Override
    public Alert parse(Alert alert) {
        return QUANTITY_FIRST.matches(alert)
                ? QUANTITY_FIRST.fields(alert)
                : TICKER_FIRST.fields(alert);
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return "{{strategy.order.action}} {{strategy.order.contracts}} {{ticker}} @ {{close}}";
    }
}
