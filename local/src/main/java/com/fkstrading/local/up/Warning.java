package com.fkstrading.local.up;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fkstrading.contract.Json;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A log line that a person should see: WARN and above, in the formats that our parts write.
final class Warning {

    private static final Set<String> LEVELS = Set.of("WARN", "ERROR", "FATAL");

    /// Quarkus: `2026-11-21 09:30:00,123 WARN  [category] (thread) message`.
    private static final Pattern QUARKUS =
            Pattern.compile("\\S+ \\S+ (WARN|ERROR|FATAL)\\s+\\[[^]]*] \\(.*?\\) (.*)");

    /// The broker: `09:30:00.123 [thread] WARN logger - message`.
    private static final Pattern BROKER =
            Pattern.compile("[\\d:.]+ \\[.*?] (WARN|ERROR) \\S+ - (.*)");

    /// Postgres: `2026-11-21 09:30:00.123 UTC [42] ERROR:  message`.
    private static final Pattern POSTGRES =
            Pattern.compile("\\S+ \\S+ \\S+ \\[\\d+] (WARNING|ERROR|FATAL|PANIC):\\s+(.*)");

    private Warning() {}

    /// Level and message; empty for a line that is none.
    static Optional<String> in(String line) {
        if (line.startsWith("{")) {
            return inJson(line);
        }
        for (var format : new Pattern[] {QUARKUS, BROKER, POSTGRES}) {
            var found = format.matcher(line);
            if (found.matches()) {
                return Optional.of(found.group(1) + " " + found.group(2));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inJson(String line) {
        try {
            var entry = Json.MAPPER.readTree(line);
            var level = entry.path("level").asText();
            return LEVELS.contains(level)
                    ? Optional.of(level + " " + entry.path("message").asText())
                    : Optional.empty();
        } catch (JsonProcessingException cut) {
            return Optional.empty();
        }
    }
}
