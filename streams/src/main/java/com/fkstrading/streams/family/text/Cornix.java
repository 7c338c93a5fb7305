package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.reading.Family;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cornix and other calls of chat groups: entries, targets and stops in lines, without a size.
public final class Cornix implements Family {

    private static final int LONGEST = 4_000;
    private static final Pattern CALL =
            Pattern.compile(
                    "(?i)#\\w{2,20}[/]?\\w{0,10}.{0,500}(entry|targets?|take.?profit)",
                    Pattern.DOTALL);

    @Override
    public String name() {
        return "Cornix";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.format() == BodyFormat.TEXT
                && alert.text().length() < LONGEST
                && CALL.matcher(alert.text()).find();
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
