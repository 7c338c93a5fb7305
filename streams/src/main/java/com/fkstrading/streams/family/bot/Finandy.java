package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Finandy: the order is in `open`, whose `amountType` says what the amount counts.
public final class Finandy implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.STRATEGY, "name")
                    .naming(FieldName.ACTION, "side")
                    .naming(FieldName.QUANTITY, "open.amount")
                    .naming(FieldName.ORDER_TYPE, "open.orderType")
                    .naming(FieldName.LIMIT_PRICE, "open.price")
                    .naming(FieldName.SIZE_UNIT)
                    .naming(FieldName.TAKE_PROFIT_PRICE, "tp.orders[#].price")
                    .naming(FieldName.STOP_LOSS_PRICE, "sl.price")
                    .naming(FieldName.STOP_LOSS_PERCENT, "sl.percent")
                    .ignoring("open")
                    .refusing("open.amounttype", "amount or sumUsd")
                    .refusing("positionside", "no position side: only spot is traded")
                    .refusing("dca", "one order")
                    .refusing("close", "an alert of its own that closes");

    @Override
    public String name() {
        return "Finandy";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("name", "secret", "side", "symbol")
                || alert.has("open.amount", "side", "symbol");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var read =
                alert.value("open.ordertype").equalsIgnoreCase("limit")
                        ? alert
                        : alert.renamed("open.price", "limit", alert.value("open.price"));
        return switch (alert.value("open.amounttype")) {
            case "amount" -> read.without("open.amounttype");
            case "sumUsd" ->
                    read.without("open.amounttype")
                            .renamed("open.amount", "quoteamount", alert.value("open.amount"));
            default -> read;
        };
    }

    @Override
    public String example() {
        return """
                {"name":"ema-cross","secret":"…","side":"buy","symbol":"BTCUSDT","open":{"amountType":"amount","amount":"0.01","orderType":"market"}}
                """
                .strip();
    }
}
