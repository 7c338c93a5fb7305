package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import java.util.Optional;

/// WunderTrading: the code names action, exchange and market; percentages count from 0 to 1.
public final class WunderTrading implements Family {

    @Override
    public String name() {
        return "WunderTrading";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("code")
                && (alert.has("amountpertrade")
                        || alert.has("amountpertradetype")
                        || alert.has("ordertype"));
    }

    @Override
    public Optional<String> refusal() {
        return Optional.of(
                "an alert that names its market, its action and its size in fields of their own");
    }

    @Override
    public String example() {
        return """
                {"ticker":"{{ticker}}","action":"buy","quote_amount":"50"}
                """
                .strip();
    }
}
