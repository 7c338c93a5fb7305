package com.fkstrading.streams.family.text;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.alert.BodyFormat;
import com.fkstrading.streams.reading.Family;
import java.util.Optional;
import java.util.regex.Pattern;

/// Alertatron: a script that its own server executes.
public final class Alertatron implements Family {

    private static final int LONGEST = 4_000;
    private static final Pattern SCRIPT = Pattern.compile("\\w{1,64}\\([^)]{0,200}\\)\\s*\\{");

    @Override
    public String name() {
        return "Alertatron";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.format() == BodyFormat.TEXT
                && alert.text().length() < LONGEST
                && SCRIPT.matcher(alert.text()).find();
    }

    @Override
    public Optional<String> refusal() {
        return Optional.of("one order in fields; a script is not executed here");
    }

    @Override
    public String example() {
        return """
                {"ticker":"{{ticker}}","action":"buy","quantity":"0.01"}
                """
                .strip();
    }
}
