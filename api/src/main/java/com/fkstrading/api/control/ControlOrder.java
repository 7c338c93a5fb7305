package com.fkstrading.api.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.api.answer.Refusal;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person asks for, checked field by field.
record ControlOrder(ControlAction action, String by, String why) {

    private static final int MAX_BY = 100;
    private static final int MAX_WHY = 500;

    static ControlOrder parse(String body) {
        var fields = object(body);
        scope(fields);
        return new ControlOrder(
                action(fields),
                text(fields, "by", "who commands this", MAX_BY),
                text(fields, "why", "the reason for it", MAX_WHY));
    }

    ControlCommand command(Instant now) {
        return new ControlCommand(ControlCommand.EVERYTHING, action, by, why, now);
    }

    private static JsonNode object(String body) {
        try {
            var read = Json.MAPPER.readTree(body == null ? "" : body);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException notJson) {
            // The sentence below says it.
        }
        throw Refusal.badRequest(
                "The body is not a JSON object; expected"
                        + " {\"action\":\"halt\",\"by\":\"…\",\"why\":\"…\"}");
    }

    private static ControlAction action(JsonNode fields) {
        var asked = fields.path("action").asText("").strip();
        return commands()
                .filter(known -> known.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "action: %s; expected %s"
                                                .formatted(found(asked), knownActions())));
    }

    private static void scope(JsonNode fields) {
        var asked = fields.path("scope").asText(ControlCommand.EVERYTHING).strip();
        if (!ControlCommand.EVERYTHING.equalsIgnoreCase(asked)) {
            throw Refusal.badRequest(
                    "scope: %s; expected 'all', the only scope there is".formatted(found(asked)));
        }
    }

    private static String text(JsonNode fields, String name, String meaning, int max) {
        var value = fields.path(name);
        var text = value.isTextual() ? value.textValue().strip() : "";
        if (text.isEmpty()) {
            throw Refusal.badRequest("%s: missing; expected %s".formatted(name, meaning));
        }
        if (text.length() > max) {
            throw Refusal.badRequest(
                    "%s: %d characters; expected at most %d".formatted(name, text.length(), max));
        }
        return text;
    }

    private static Stream<ControlAction> commands() {
        return Stream.of(ControlAction.HALT, ControlAction.RESUME);
    }

    private static String knownActions() {
        return commands()
                .map(known -> "'" + known.name().toLowerCase(Locale.ROOT) + "'")
                .collect(Collectors.joining(" or "));
    }

    private static String found(String asked) {
        return asked.isEmpty() ? "missing" : "'" + asked + "'";
    }
}
