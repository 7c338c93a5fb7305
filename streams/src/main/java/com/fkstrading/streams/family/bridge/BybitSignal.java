package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import com.fkstrading.streams.reading.FieldName;
import com.fkstrading.streams.reading.Vocabulary;

/// Bybit's webhook signal trading, which Binance's futures signals resemble.
public final class BybitSignal implements Family {

    private static final Vocabulary WORDS =
            Vocabulary.COMMON.naming(FieldName.FIRED, "trigger_time");

    @Override
    public String name() {
        return "Bybit signal";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("trigger_time", "strategy_info") && !alert.has("tv_instrument");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public String example() {
        return """
                {"symbol":"BTCUSDT","side":"buy","trigger_time":"{{timenow}}","max_lag":"20","strategy_info":{"market_position":"long","prev_market_position":"flat","market_position_size":"0.01"},"order":{"amount":"0.01","currency_type":"base"}}
                """
                .strip();
    }
}
