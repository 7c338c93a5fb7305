package com.fkstrading.streams.family.plain;

import com.fkstrading.streams.alert.Alert;
import com.fkstrading.streams.reading.Family;
import java.util.Optional;

/// Messages for Discord, Slack or Telegram: text for people.
public final class ChatMessage implements Family {

    @Override
    public String name() {
        return "a chat message";
    }

    @Override
    public boolean recognises(Alert alert) {
        return alert.has("content") && !alert.has("action") || alert.has("chat_id");
    }

    @Override
    public Optional<String> refusal() {
        return Optional.of(
                "an alert of its own for orders, since a chat message says nothing in fields");
    }

    @Override
    public String example() {
        return """
                {"ticker":"{{ticker}}","action":"buy","quantity":"0.01"}
                """
                .strip();
    }
}
