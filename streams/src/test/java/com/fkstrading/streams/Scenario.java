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
    ///
    /// @param settings by environment variable
    /// @param prices that stay current through the whole scenario; BTCUSDT at 1 where none is given
    record Given(
            Map<String, String> settings,
            List<Quote> prices,
            List<Command> commands,
            List<OrderEvent> orders) {}

    /// @param time of the price where it does not stay current
    record Quote(String symbol, String bid, String ask, String base, String quote, Instant time) {}

    /// @param scope all where none is given
    /// @param aspect the trading state where none is given
    /// @param value of a limit
    record Command(
            String scope,
            ControlAction action,
            String aspect,
            String value,
            String by,
            String why) {}

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

    Rules rules() {
        return given == null || given.settings() == null
                ? TestRules.defaults()
                : TestRules.with(given.settings());
    }

    List<Quote> prices() {
        return given == null || given.prices() == null
                ? List.of(new Quote("BTCUSDT", "1", "1", "BTC", "USDT", null))
                : given.prices();
    }
}
