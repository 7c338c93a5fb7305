package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.intent.Wish;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Altrady's signal bot: the symbol is CODE_QUOTE_BASE.
public final class Altrady implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON
                    .naming(FieldName.ACTION, "action")
                    .naming(FieldName.MARKET_POSITION)
                    .naming(FieldName.PRICE, "signal_price")
                    .meaning("open", Wish.ENTER)
                    .meaning("increase", Wish.ADD)
                    .meaning("reduce", Wish.REDUCE)
                    .naming(FieldName.PERCENT_OF_POSITION, "position_percentage")
                    .naming(FieldName.TAKE_PROFIT_PRICE, "take_profit[#].price")
                    .naming(FieldName.TAKE_PROFIT_PERCENT, "take_profit[#].price_percentage")
                    .naming(FieldName.TAKE_PROFIT_SHARE, "take_profit[#].position_percentage")
                    .naming(FieldName.STOP_LOSS_PRICE, "stop_loss.stop_price")
                    .naming(FieldName.STOP_LOSS_PERCENT, "stop_loss.stop_percentage")
                    .ignoring("api_key", "api_secret", "signal_id");

    @Override
    public String name() {
        return "Altrady";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("api_key", "api_secret", "exchange", "symbol");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Alert parse(Alert alert) {
        var read = alert.value("side").equalsIgnoreCase("long") ? alert.without("side") : alert;
        String[] parts = read.value("symbol").split("_", -1);
        return parts.length == 3 ? read.renamed("symbol", "symbol", parts[2] + parts[1]) : read;
    }

    @Override
    public String example() {
        return """
                {"api_key":"…","api_secret":"…","exchange":"binance","symbol":"BINA_USDT_BTC","side":"long","action":"open","quote_amount":100}
                """
                .strip();
    }
}
