package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.reading.Family;
import java.util.Optional;
import java.util.regex.Pattern;

/// TradingView's own text of a price alert.
public final class PriceCrossing implements Family {

    private static final int LONGEST = 4_000;
    private static final Pattern CROSSING =
            Pattern.compile(
                    "(?i)\\S{2,40} (crossing|greater than|less than|entering|exiting|moving).{0,200}");

    @Override
    public String name() {
        return "a price alert without a message";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.format() == BodyFormat.TEXT
                && alert.text().length() < LONGEST
                && CROSSING.matcher(alert.text().strip()).matches();
    }

    @Override
    public Optional<String> refusal() {
        return Optional.of(
                "a message of your own in the alert's message box, such as a JSON object with ticker, action and quantity");
    }

    @Override
    public String example() {
        return """
                {"ticker":"{{ticker}}","action":"buy","quantity":"0.01"}
                """
                .strip();
    }
}
