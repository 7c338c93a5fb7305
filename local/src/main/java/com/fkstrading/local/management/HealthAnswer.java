package com.fkstrading.local.management;

import com.fkstrading.contract.Json;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What a service's health endpoint answers, as MicroProfile Health defines it.
final class HealthAnswer {

    private HealthAnswer() {}

    /// The checks that are not UP, for a sentence.
    static String failingChecks(String health) {
        try {
            var checks = Json.MAPPER.readTree(health).path("checks");
            return StreamSupport.stream(checks.spliterator(), false)
                    .filter(check -> !"UP".equals(check.path("status").asText()))
                    .map(check -> check.path("name").asText() + " " + check.path("data"))
                    .collect(Collectors.joining(", "));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
