package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Jackrabbit Relay: sizes by the name of their currency.
public final class JackrabbitRelay implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.SYMBOL, "Asset")
                    .naming(FieldName.QUANTITY, "Base", "Units")
                    .naming(FieldName.QUOTE_AMOUNT, "USD", "Quote")
                    .naming(FieldName.CLOSE, "Close")
                    .naming(FieldName.LIMIT_PRICE, "Price")
                    .naming(FieldName.PRICE)
                    .refusing("account", "MAIN")
                    .ignoring("identity");

    @Override
    public String name() {
        return "Jackrabbit Relay";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("asset", "action", "account");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        return alert.value("account").equalsIgnoreCase("main") ? alert.without("account") : alert;
    }

    @Override
    public String example() {
        return """
                {"Identity":"…","Exchange":"binance","Account":"MAIN","Asset":"BTC/USDT","Action":"buy","USD":"100","Close":"65000"}
                """
                .strip();
    }
}
