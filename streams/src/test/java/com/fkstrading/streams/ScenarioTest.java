package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs `scenarios/<stage>/<case>.yaml` through the whole topology. To add a case is to add a file.
class ScenarioTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    /// A decision.
    private record Decided(String topic, JsonNode fields) {
        String signalId() {
            return fields.path("signalId").asText();
        }
    }

    @TestFactory
    List<DynamicTest> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ScenarioTest::test)
                    .toList();
        }
    }

    private static DynamicTest test(Path file) {
        String name = SCENARIOS.relativize(file).toString();
        return DynamicTest.dynamicTest(name, file.toUri(), () -> run(Scenario.read(file)));
    }

    private static void run(Scenario scenario) {
        try (var path = new PathDriver(scenario.rules())) {
            give(path, scenario.given(), scenario.when().getFirst().at());
            for (var webhook : scenario.when()) {
                scenario.prices().forEach(it -> price(path, it, webhook.at()));
                path.webhook(webhook.id(), scenario.body(webhook), webhook.at());
            }

            var decided = decided(path);

            assertThat(decided)
                    .extracting(Decided::signalId)
                    .as("each webhook ends in exactly one decision")
                    .containsExactlyInAnyOrderElementsOf(
                            scenario.when().stream().map(Scenario.When::id).toList());
            scenario.then().forEach((id, expected) -> assertDecided(decided, id, expected));
        }
    }

    private static void assertDecided(List<Decided> decided, String id, Scenario.Then expected) {
        var record =
                decided.stream().filter(it -> it.signalId().equals(id)).findFirst().orElseThrow();
        assertThat(record.topic())
                .as("the topic of %s: %s", id, record)
                .isEqualTo(expected.topic());
        assertHolds(id, record.fields(), expected.fields());
    }

    /// Each expected field is there with its value; others may be there, too. A text that begins
    /// and ends with an ellipsis need only be contained.
    private static void assertHolds(String where, JsonNode actual, JsonNode expected) {
        if (expected.isObject()) {
            expected.fieldNames()
                    .forEachRemaining(
                            name ->
                                    assertHolds(
                                            where + "." + name,
                                            actual.path(name),
                                            expected.get(name)));
        } else if (expected.asText().matches("….*…")) {
            String part = expected.asText().substring(1, expected.asText().length() - 1);
            assertThat(actual.asText()).as(where).contains(part);
        } else {
            assertThat(actual.toString()).as(where).isEqualTo(expected.toString());
        }
    }

    private static void give(PathDriver path, Scenario.Given given, Instant before) {
        if (given == null) {
            return;
        }
        if (given.commands() != null) {
            given.commands().forEach(it -> path.command(it, before));
        }
        if (given.orders() != null) {
            given.orders().forEach(path::orderEvent);
        }
    }

    private static void price(PathDriver path, Scenario.Quote it, Instant now) {
        var time = it.time() == null ? now : it.time();
        path.price(it.symbol(), it.bid(), it.ask(), time, it.base(), it.quote());
    }

    private static List<Decided> decided(PathDriver path) {
        var decided = new ArrayList<Decided>();
        path.read(Topics.ORDERS_REQUESTED)
                .forEach(it -> decided.add(new Decided("orders.requested", json(it))));
        path.read(Topics.SIGNALS_DENIED)
                .forEach(it -> decided.add(new Decided("signals.denied", json(it))));
        return decided;
    }

    private static JsonNode json(Object value) {
        return Json.MAPPER.valueToTree(value);
    }
}
