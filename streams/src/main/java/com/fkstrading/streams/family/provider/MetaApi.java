package com.fkstrading.streams.family.provider;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;
import java.util.Locale;

/// MetaApi's CopyFactory: `type` is side and order type in one. A sale opens a short there.
public final class MetaApi implements Family {

    private static final String SIDE_AND_TYPE = "(position_type|order_type)_.{1,30}";
    private static final String LIMIT = "openprice of a limit order";
    private static final String STOP = "openprice of a stop order";
    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "side in the type")
                    .naming(FieldName.ORDER_TYPE, "type")
                    .naming(FieldName.QUANTITY, "volume")
                    .naming(FieldName.LIMIT_PRICE, "openPrice of a limit order")
                    .naming(FieldName.STOP_PRICE, "openPrice of a stop order")
                    .naming(FieldName.FIRED, "time")
                    .naming(FieldName.BAR_TIME)
                    .meaning("buy", Wish.ENTER)
                    .ignoring("magic")
                    .refusing("openprice", "an openPrice beside a pending order only")
                    .refusing(
                            "type of a sale",
                            "POSITION_TYPE_BUY, ORDER_TYPE_BUY_LIMIT or ORDER_TYPE_BUY_STOP");

    @Override
    public String name() {
        return "MetaApi";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("symbol", "volume")
                && alert.value("type").toLowerCase(Locale.ROOT).matches(SIDE_AND_TYPE);
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        return switch (alert.value("type").toUpperCase(Locale.ROOT)) {
            case "POSITION_TYPE_BUY" -> purchase(alert, "market");
            case "ORDER_TYPE_BUY_LIMIT" ->
                    purchase(alert, "limit").renamed("openprice", LIMIT, alert.value("openprice"));
            case "ORDER_TYPE_BUY_STOP" ->
                    purchase(alert, "stop").renamed("openprice", STOP, alert.value("openprice"));
            default -> alert.renamed("type", "type of a sale", alert.value("type"));
        };
    }

    private static Alert purchase(Alert alert, String type) {
        return alert.renamed("type", "type", type).and("side in the type", "buy");
    }

    @Override
    public String example() {
        return """
                {"symbol":"BTCUSDT","type":"POSITION_TYPE_BUY","time":"{{timenow}}","volume":0.01,"stopLoss":62000,"takeProfit":70000}
                """
                .strip();
    }
}
