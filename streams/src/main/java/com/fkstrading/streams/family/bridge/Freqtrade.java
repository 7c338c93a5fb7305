package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// freqtrade: forced entries and exits, and what its own webhooks say.
public final class Freqtrade implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "action", "side")
                    .naming(FieldName.SYMBOL, "pair")
                    .naming(FieldName.QUOTE_AMOUNT, "stakeamount", "stake_amount")
                    .naming(FieldName.QUANTITY, "amount")
                    .naming(FieldName.ORDER_TYPE, "ordertype")
                    .meaning("long", Wish.ENTER)
                    .meaning("entry", Wish.ENTER)
                    .meaning("exit", Wish.EXIT)
                    .ignoring("entry_tag", "enter_tag", "stake_currency")
                    .refusing("tradeid", "no tradeid: it names a trade of freqtrade");

    @Override
    public String name() {
        return "freqtrade";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("pair")
                && (alert.has("stakeamount")
                        || alert.has("stake_amount")
                        || alert.has("entry_tag")
                        || alert.has("enter_tag")
                        || alert.has("tradeid"));
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        return alert.value("direction").equalsIgnoreCase("long")
                ? alert.without("direction")
                : alert;
    }

    @Override
    public String example() {
        return """
                {"pair":"BTC/USDT","side":"long","ordertype":"market","stakeamount":100,"entry_tag":"tradingview"}
                """
                .strip();
    }
}
