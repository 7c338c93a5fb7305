package com.fkstrading.streams.family.bridge;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;

/// SignalStack: one order in flat fields; `class` says what kind of market it is.
public final class SignalStack implements Family {

    @Override
    public String name() {
        return "SignalStack";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("symbol", "action", "class");
    }

    /// A stop price makes it a stop order.
    @Override
    public Alert parse(Alert alert) {
        if (alert.value("stop_price").isEmpty() || alert.has("order_type")) {
            return alert;
        }
        boolean hasLimit = !alert.value("limit_price").isEmpty();
        return alert.and("order_type", hasLimit ? "stop_limit" : "stop");
    }

    @Override
    public String example() {
        return """
                {"symbol":"BTCUSDT","action":"buy","quantity":0.01,"class":"crypto"}
                """
                .strip();
    }
}
