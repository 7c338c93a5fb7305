package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Pionex' signal bot: the order is in `data`.
public final class PionexSignalBot implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "data.action")
                    .naming(FieldName.QUANTITY, "data.contracts")
                    .naming(FieldName.FIRED, "time")
                    .naming(FieldName.BAR_TIME)
                    .naming(FieldName.SIGNED_POSITION, "data.position_size")
                    .ignoring("data", "signal_param", "signal_type");

    @Override
    public String name() {
        return "Pionex signal bot";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("data.action") && alert.has("signal_type");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"data":{"action":"{{strategy.order.action}}","contracts":"{{strategy.order.contracts}}","position_size":"{{strategy.position_size}}"},"price":"{{close}}","signal_param":"{}","signal_type":"…","symbol":"{{ticker}}","time":"{{timenow}}"}
                """
                .strip();
    }
}
