package com.fkstrading.streams.family.bot;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import java.util.Optional;

/// 3Commas' DCA bot: the bot itself knows the size, and the pair has its quote first.
public final class ThreeCommasDcaBot implements Family {

    @Override
    public String name() {
        return "3Commas DCA bot";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("message_type", "bot_id");
    }

    @Override
    public Optional<String> refusal() {
        return Optional.of(
                "an alert that names its market, its action and its size, since a bot's settings are not known here");
    }

    @Override
    public String example() {
        return """
                {"ticker":"{{ticker}}","action":"buy","quote_amount":"50"}
                """
                .strip();
    }
}
