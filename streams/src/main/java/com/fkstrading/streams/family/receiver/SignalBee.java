package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// SignalBee.
public final class SignalBee implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.FIRED, "source_timestamp")
                    .naming(FieldName.PRICE, "signal_price")
                    .ignoring("webhook_secret");

    @Override
    public String name() {
        return "SignalBee";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("webhook_secret") || alert.has("source_timestamp");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        boolean isPart =
                alert.value("quantity_type").equalsIgnoreCase("percentage")
                        && alert.value("side").equalsIgnoreCase("close");
        return isPart
                ? alert.without("quantity_type")
                        .renamed("quantity", "percent_of_position", alert.value("quantity"))
                : alert;
    }

    @Override
    public String example() {
        return """
                {"webhook_secret":"…","side":"buy","symbol":"BTCUSDT","quantity_type":"fixed","quantity":"0.001","source_timestamp":"{{timenow}}","signal_price":"{{close}}"}
                """
                .strip();
    }
}
