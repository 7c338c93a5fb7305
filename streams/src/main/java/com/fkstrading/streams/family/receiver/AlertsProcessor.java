package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// tradingview-alerts-processor: `size` is an amount of the quote currency, or percent of the
/// position to close.
public final class AlertsProcessor implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "direction")
                    .naming(FieldName.QUOTE_AMOUNT, "size")
                    .meaning("long", Wish.ENTER)
                    .meaning("buy", Wish.ENTER)
                    .ignoring("stub")
                    .refusing("mode", "no mode: an alert is one order")
                    .refusing("max", "no maximum");

    @Override
    public String name() {
        return "tradingview-alerts-processor";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("stub", "direction", "symbol");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        String size = alert.value("size");
        if (!size.endsWith("%")) {
            return alert;
        }
        boolean isClose = alert.value("direction").equalsIgnoreCase("close");
        return alert.renamed("size", isClose ? "percent_of_position" : "percent of balance", size);
    }

    @Override
    public String example() {
        return """
                {"stub":"…","direction":"long","symbol":"BTCUSDT","size":"100"}
                """
                .strip();
    }
}
