package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// tradingview-webhook-mqtt: the placeholders' names with hyphens.
public final class WebhookMqtt implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "data.strategy-order-action")
                    .naming(FieldName.QUANTITY, "data.strategy-order-contracts")
                    .naming(FieldName.PRICE, "data.strategy-order-price")
                    .naming(FieldName.STRATEGY, "data.strategy-id")
                    .naming(FieldName.SYMBOL, "data.ticker")
                    .naming(FieldName.PREVIOUS_POSITION, "data.strategy-prev_market_position")
                    .ignoring("data");

    @Override
    public String name() {
        return "tradingview-webhook-mqtt";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("data.strategy-order-action");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        return alert.value("data.heartbeat").equals("true")
                ? alert.renamed("data.heartbeat", "dry_run", "true")
                : alert.without("data.heartbeat");
    }

    @Override
    public String example() {
        return """
                {"key":"…","data":{"strategy-order-action":"buy","strategy-order-contracts":"0.01","strategy-order-price":"65000","strategy-id":"ema-cross","ticker":"BTCUSDT","strategy-prev_market_position":"flat"}}
                """
                .strip();
    }
}
