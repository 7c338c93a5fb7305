package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// TradersPost: `docs.traderspost.io`, webhooks. An exit with a quantity is a partial exit.
public final class TradersPost implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.MARKET_POSITION, "sentiment")
                    .naming(FieldName.PRICE, "signalPrice", "price")
                    .meaning("add", Wish.ADD)
                    .meaning("cancel", Wish.CANCEL)
                    .ignoring("extras");

    @Override
    public String name() {
        return "TradersPost";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("ticker", "action")
                && (alert.has("sentiment")
                        || alert.has("signalprice")
                        || alert.has("quantitytype")
                        || alert.has("takeprofit")
                        || alert.has("stoploss")
                        || alert.has("extras"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"ticker":"{{ticker}}","action":"{{strategy.order.action}}","sentiment":"{{strategy.market_position}}","quantity":"{{strategy.order.contracts}}","price":"{{close}}","time":"{{timenow}}"}
                """
                .strip();
    }
}
