package com.fkstrading.streams;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.order.OrderEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One file of `scenarios/`: what is given, which webhooks come, and what each of them ends as.
///
/// @param then by signal id, in any order: the topic, and some fields of the record there
record Scenario(String scenario, Given given, List<When> when, Map<String, Then> then) {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    static Scenario read(Path file) {
        try {
            return YAML.readValue(file.toFile(), Scenario.class);
        } catch (IOException cause) {
            throw new UncheckedIOException(file.toString(), cause);
        }
    }

    /// All of it may be left out.
    record Given(Settings settings, List<Quote> prices, Command command, List<OrderEvent> orders) {}

    record Settings(
            Duration maxSignalAge,
            String minConfidence,
            Integer rateLimitRequests,
            String maxOrderSizeUsd) {}

    record Quote(String symbol, String bid, String ask) {}

    record Command(ControlAction action, String by, String why) {}

    /// An alert, written as JSON; or a body as it is; or the bytes of an earlier webhook again.
    record When(String id, Instant at, JsonNode alert, String body, String again) {}

    record Then(String topic, @JsonProperty("record") JsonNode fields) {}

    String body(When webhook) {
        if (webhook.again() != null) {
            return when.stream()
                    .filter(earlier -> earlier.id().equals(webhook.again()))
                    .map(this::body)
                    .findFirst()
                    .orElseThrow();
        }
        return webhook.body() == null ? webhook.alert().toString() : webhook.body();
    }

    TestRules rules() {
        var rules = TestRules.DEFAULT;
        if (given == null || given.settings() == null) {
            return rules;
        }
        var set = given.settings();
        return new TestRules(
                set.maxSignalAge() == null ? rules.maximumAge() : set.maxSignalAge(),
                set.minConfidence() == null ? rules.minimumConfidence() : set.minConfidence(),
                set.rateLimitRequests() == null ? rules.requests() : set.rateLimitRequests(),
                rules.window(),
                set.maxOrderSizeUsd() == null ? rules.maximumOrderSize() : set.maxOrderSizeUsd());
    }
}
