package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.reading.Family;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cornix and other calls of chat groups: entries, targets and stops in lines, without a size.
public final class Cornix implements Family {

    private static final int LONGEST = 4_000;
    private static final Pattern MARKET = Pattern.compile("#\\w{2}");
    private static final Pattern CALL = Pattern.compile("(?is)entry|target|take.?profit");

    @Override
    public String name() {
        return "Cornix";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.format() == BodyFormat.TEXT
                && alert.text().length() < LONGEST
                && isCall(alert.text());
    }

    /// Two looks at the text: one pattern for both would try each end of a market's name with each
    /// distance to the word.
    private static boolean isCall(String text) {
        var market = MARKET.matcher(text);
        return market.find() && CALL.matcher(text).find(market.end());
    }

    @Override
    public Optional<String> refusal() {
        return Optional.of(
                "one order in fields, with its size: a call leaves the size to its reader");
    }

    @Override
    public String example() {
        return """
                {"ticker":"{{ticker}}","action":"buy","quantity":"0.01"}
                """
                .strip();
    }
}
