package com.fkstrading.api.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.control.Aspect;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A command as requested, checked field by field.
///
/// @param value of a limit, in its canonical form; null otherwise, and to take it back to its
///     setting
record ControlRequest(
        ControlAction action, CommandKey key, @Nullable String value, String by, String why) {

    private static final int MAX_NAME = 100;
    private static final int MAX_SCOPE = 250;
    private static final int MAX_WHY = 500;

    static ControlRequest parse(@Nullable String body) {
        var fields = object(body);
        var action = action(fields);
        var scope = scope(fields);
        var aspect = aspect(fields, action);
        if (!aspect.isAllowedFor(scope)) {
            throw new BadRequestException(
                    "scope: '%s'; expected all, an account or a strategy with action 'limit'"
                            .formatted(scope));
        }
        return new ControlRequest(
                action,
                CommandKey.of(scope, aspect),
                value(fields, aspect),
                text(fields, "by", "the operator's name", MAX_NAME),
                text(fields, "why", "the reason for it", MAX_WHY));
    }

    ControlCommand command(Instant now) {
        return new ControlCommand(key.scope(), action, value, by, why, now);
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
            case "reduce" -> ControlAction.REDUCE;
            case "resume" -> ControlAction.RESUME;
            case "limit" -> ControlAction.LIMIT;
            default ->
                    throw new BadRequestException(
                            "action: %s; expected 'halt', 'reduce', 'resume' or 'limit'"
                                    .formatted(asked.isEmpty() ? "missing" : "'" + asked + "'"));
        };
    }

    /// Absent means all accounts. A blank scope is an error, so that nobody halts less than
    /// intended.
    private static Scope scope(JsonNode fields) {
        if (fields.path("scope").isMissingNode()) {
            return Scope.ALL;
        }
        var text = text(fields, "scope", Scope.EXPECTED, MAX_SCOPE);
        try {
            return canonical(Scope.parse(text));
        } catch (IllegalArgumentException wrong) {
            throw new BadRequestException("scope: " + wrong.getMessage(), wrong);
        }
    }

    /// `all` in any case is all accounts, and not an account of that name.
    private static Scope canonical(Scope scope) {
        var account =
                scope.account().equalsIgnoreCase(ControlCommand.EVERYTHING)
                        ? ControlCommand.EVERYTHING
                        : scope.account();
        return new Scope(account, scope.strategy(), scope.symbol());
    }

    private static Aspect aspect(JsonNode fields, ControlAction action) {
        var asked = fields.path("aspect").asText("").strip();
        if (action == ControlAction.LIMIT) {
            var aspect = Aspect.of(asked);
            if (!aspect.isLimit()) {
                throw new BadRequestException(
                        "aspect: %s; expected one of %s"
                                .formatted(
                                        asked.isEmpty() ? "missing" : "'" + asked + "'",
                                        Aspect.limits().stream()
                                                .map(Aspect::label)
                                                .collect(Collectors.joining(", "))));
            }
            return aspect;
        }
        if (!asked.isEmpty() && !asked.equals(Aspect.TRADING_STATE.label())) {
            throw new BadRequestException(
                    "aspect: '%s'; expected one only with action 'limit'".formatted(asked));
        }
        return Aspect.TRADING_STATE;
    }

    /// To take a limit back to its setting, null has to be there: a forgotten value must not
    /// loosen anything.
    private static @Nullable String value(JsonNode fields, Aspect aspect) {
        var value = fields.path("value");
        if (!aspect.isLimit()) {
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            throw new BadRequestException(
                    "value: %s; expected one only with action 'limit'".formatted(value));
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw new BadRequestException(
                    "value: %s; expected text, or null to take the limit back to its setting"
                            .formatted(value.isMissingNode() ? "missing" : value));
        }
        try {
            return aspect.parse(value.asText()).toString();
        } catch (IllegalArgumentException wrong) {
            throw new BadRequestException("value: " + wrong.getMessage(), wrong);
        }
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
