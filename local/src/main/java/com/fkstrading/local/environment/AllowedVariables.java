package com.fkstrading.local.environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The table `allowed-variables.txt`: which variables of a shell reach which process. A variable
/// that it does not name reaches none.
///
/// @param receivers by the variable's name
record AllowedVariables(Map<String, Set<String>> receivers) {

    private static final String EVERYONE = "all";

    static AllowedVariables read() {
        try (var table = AllowedVariables.class.getResourceAsStream("allowed-variables.txt")) {
            return new AllowedVariables(
                    new String(requireNonNull(table).readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> List.of(line.split("\\s+")))
                            .collect(
                                    toUnmodifiableMap(
                                            List::getFirst,
                                            cells -> Set.copyOf(cells.subList(1, cells.size())))));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// What of this environment the receiver gets.
    Map<String, String> select(Map<String, String> environment, String receiver) {
        return environment.entrySet().stream()
                .filter(variable -> isFor(variable.getKey(), receiver))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isFor(String variable, String receiver) {
        var allowed = receivers.getOrDefault(variable, Set.of());
        return allowed.contains(EVERYONE) || allowed.contains(receiver);
    }
}
