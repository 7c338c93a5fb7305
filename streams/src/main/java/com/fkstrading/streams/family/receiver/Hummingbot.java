package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Hummingbot over MQTT: the order is in `data`.
public final class Hummingbot implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "data.action")
                    .naming(FieldName.MARKET_POSITION, "data.position")
                    .naming(FieldName.SYMBOL, "data.symbol")
                    .naming(FieldName.EXCHANGE, "data.exchange")
                    .naming(FieldName.PRICE, "data.price")
                    .naming(FieldName.QUANTITY, "data.amount")
                    .naming(FieldName.ID, "sequence")
                    .ignoring(
                            "topic",
                            "type",
                            "data",
                            "data.interval",
                            "data.volume",
                            "data.inventory")
                    .naming(FieldName.ORDER_TYPE);

    @Override
    public String name() {
        return "Hummingbot";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.value("topic").startsWith("hbot/")
                || alert.value("topic").contains("/external/events/");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        boolean isExit =
                alert.value("data.action").isEmpty()
                        && alert.value("data.position").equalsIgnoreCase("flat");
        return isExit ? alert.renamed("data.position", "data.action", "flat") : alert;
    }

    @Override
    public String example() {
        return """
                {"topic":"hbot/instance/external/events/alert","timestamp":"{{timenow}}","data":{"exchange":"BINANCE","symbol":"BTCUSDT","action":"buy","amount":"0.01","position":"long"}}
                """
                .strip();
    }
}
