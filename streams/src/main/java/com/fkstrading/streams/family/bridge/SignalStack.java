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

    @Override
    public String example() {
        return """
                {"symbol":"BTCUSDT","action":"buy","quantity":0.01,"class":"crypto"}
                """
                .strip();
    }
}
