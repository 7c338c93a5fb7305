package com.fkstrading.streams.family.receiver;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.List;

/// tvbit-bot: the order is in `order`; 0 is no price.
public final class TvBit implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "order.side")
                    .naming(FieldName.SYMBOL, "order.symbol")
                    .naming(FieldName.QUANTITY, "order.qty")
                    .naming(FieldName.ORDER_TYPE, "order.type")
                    .naming(FieldName.LIMIT_PRICE, "order.price")
                    .naming(FieldName.TAKE_PROFIT_PRICE, "order.tp")
                    .naming(FieldName.STOP_LOSS_PRICE, "order.sl")
                    .refusing("order.tp of the profit", "the target as a price")
                    .refusing("order.sl of the profit", "the stop as a price")
                    .ignoring("order", "api_key", "api_secret_key");

    @Override
    public String name() {
        return "tvbit-bot";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("api_secret_key") || alert.has("is_test_net");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var read = alert.withoutZero("order.price").withoutZero("order.tp").withoutZero("order.sl");
        for (var name : List.of("order.tp", "order.sl")) {
            if (read.value(name).endsWith("%")) {
                read = read.renamed(name, name + " of the profit", read.value(name));
            }
        }
        return read;
    }

    @Override
    public String example() {
        return """
                {"is_test_net":false,"api_key":"…","api_secret_key":"…","order":{"symbol":"BTCUSDT","type":"Market","price":0,"side":"Buy","qty":0.014}}
                """
                .strip();
    }
}
