package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Dhan: one leg of `order_legs`.
public final class Dhan implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "order_legs[0].transactionType")
                    .naming(FieldName.QUANTITY, "order_legs[0].quantity")
                    .naming(FieldName.SYMBOL, "order_legs[0].symbol")
                    .naming(FieldName.EXCHANGE, "order_legs[0].exchange")
                    .naming(FieldName.ORDER_TYPE, "order_legs[0].orderType")
                    .naming(FieldName.LIMIT_PRICE, "order_legs[0].price")
                    .meaning("B", Wish.BUY)
                    .meaning("S", Wish.SELL)
                    .ignoring(
                            "alerttype",
                            "order_legs",
                            "order_legs[0]",
                            "order_legs[0].sort_order",
                            "order_legs[0].meta")
                    .refusing("order_legs[1]", "one leg")
                    .refusing("order_legs[0].instrument", "EQ: only spot is traded")
                    .refusing("order_legs[0].producttype", "C: only spot is traded");

    @Override
    public String name() {
        return "Dhan";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("order_legs") || alert.has("alerttype");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var leg = "order_legs[0].";
        var read =
                switch (alert.value(leg + "ordertype")) {
                    case "MKT" -> alert.renamed(leg + "ordertype", leg + "ordertype", "market");
                    case "LMT" -> alert.renamed(leg + "ordertype", leg + "ordertype", "limit");
                    default -> alert;
                };
        if (read.value(leg + "instrument").equals("EQ")) {
            read = read.without(leg + "instrument");
        }
        if (read.value(leg + "producttype").equals("C")) {
            read = read.without(leg + "producttype");
        }
        return read.withoutZero(leg + "price");
    }

    @Override
    public String example() {
        return """
                {"secret":"…","alertType":"multi_leg_order","order_legs":[{"transactionType":"B","orderType":"MKT","quantity":"0.01","exchange":"BINANCE","symbol":"BTCUSDT","instrument":"EQ","productType":"C","price":"0"}]}
                """
                .strip();
    }
}
