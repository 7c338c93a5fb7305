package com.fkstrading.api.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A command as requested, checked field by field.
///
/// @param scope an account, or [ControlCommand#EVERYTHING]
record ControlRequest(ControlAction action, String scope, String by, String why) {

    private static final int MAX_NAME = 100;
    private static final int MAX_WHY = 500;

    static ControlRequest parse(@Nullable String body) {
        var fields = object(body);
        return new ControlRequest(
                action(fields),
                scope(fields),
                text(fields, "by", "the operator's name", MAX_NAME),
                text(fields, "why", "the reason for it", MAX_WHY));
    }

    ControlCommand command(Instant now) {
        return new ControlCommand(scope, action, by, why, now);
    }

    private static JsonNode object(@Nullable String body) {
        try {
            var read = Json.MAPPER.readTree(body == null ? "" : body);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException notJson) {
            // Reported below.
        }
        throw new BadRequestException(
                "The body is not a JSON object; expected"
                        + " {\"action\":\"halt\",\"by\":\"…\",\"why\":\"…\"}");
    }

    private static ControlAction action(JsonNode fields) {
        var asked = fields.path("action").asText("").strip();
        return switch (asked.toLowerCase(Locale.ROOT)) {
            case "halt" -> ControlAction.HALT;
            case "resume" -> ControlAction.RESUME;
            default ->
                    throw new BadRequestException(
                            "action: %s; expected 'halt' or 'resume'"
                                    .formatted(asked.isEmpty() ? "missing" : "'" + asked + "'"));
        };
    }

    /// Absent means all accounts. A blank scope is an error, so that nobody halts less than
    /// intended.
    private static String scope(JsonNode fields) {
        if (fields.path("scope").isMissingNode()) {
            return ControlCommand.EVERYTHING;
        }
        var scope = text(fields, "scope", "'all' or an account", MAX_NAME);
        return scope.equalsIgnoreCase(ControlCommand.EVERYTHING)
                ? ControlCommand.EVERYTHING
                : scope;
    }

    private static String text(JsonNode fields, String name, String meaning, int max) {
        var value = fields.path(name);
        var text = value.isTextual() ? value.textValue().strip() : "";
        if (text.isEmpty()) {
            throw new BadRequestException("%s: missing; expected %s".formatted(name, meaning));
        }
        if (text.length() > max) {
            throw new BadRequestException(
                    "%s: %d characters; expected at most %d".formatted(name, text.length(), max));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequestException(
                    "%s: has control characters; expected text on one line".formatted(name));
        }
        return text;
    }
}
