package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import java.util.Optional;

/// PineConnector: licence, action and symbol for MetaTrader, and sizes in lots or as risk.
public final class PineConnector implements Family {

    private static final TextPattern TEXT =
            TextPattern.of("\\d{6,20},\\s*[a-z]{2,20},\\s*[A-Z0-9.]{2,20}(,.{0,500})?");

    @Override
    public String name() {
        return "PineConnector";
    }

    @Override
    public boolean recognises(Alert alert) {
        return TEXT.matches(alert);
    }

    @Override
    public Optional<String> refusal() {
        return Optional.of(
                "the size in units of the base asset, since lots are MetaTrader's: a JSON object"
                        + " with ticker, action and quantity");
    }

    @Override
    public String example() {
        return "{\"ticker\":\"{{ticker}}\",\"action\":\"buy\",\"quantity\":\"0.01\"}";
    }
}
