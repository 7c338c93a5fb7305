package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;

/// Orders as Bybit's API names them.
public final class Bybit implements Family {

    @Override
    public String name() {
        return "Bybit order";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("category", "symbol", "side");
    }

    @Override
    public String example() {
        return """
                {"category":"spot","symbol":"BTCUSDT","side":"Buy","orderType":"Market","qty":"0.01"}
                """
                .strip();
    }
}
