package com.fkstrading.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fkstrading.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ObservabilityTest {

    private static final String RULES = "observability/prometheus/rules";
    private static final String TESTS = "observability/prometheus/tests";
    private static final String DASHBOARD = "observability/grafana/pipeline.json";
    private static final String RUNBOOKS = "docs/runbooks";

    @Test
    void rulesAndScrapingAreValid() {
        assertSucceeds(promtool("check", "rules", RULES));
        assertSucceeds(
                Command.run(
                        "promtool", "check", "config", "observability/prometheus/prometheus.yaml"));
    }

    @Test
    void alertsFireAndKeepSilentAsTheirTestsSay() {
        assertSucceeds(promtool("test", "rules", TESTS));
    }

    @Test
    void everyAlertSaysHowBadWhatAndWhatToDo() {
        assertThat(alerts())
                .isNotEmpty()
                .allSatisfy(
                        alert -> {
                            assertThat(alert.at("/labels/severity").asText())
                                    .isIn("critical", "warning");
                            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
                            assertThat(alert.at("/annotations/description").asText()).isNotBlank();
                            assertThat(alert.at("/annotations/runbook_url").asText())
                                    .isEqualTo(RUNBOOKS + "/" + name(alert) + ".md");
                        });
    }

    @Test
    void everyAlertHasItsRunbookAndEveryRunbookItsAlert() {
        var runbooks =
                files(RUNBOOKS, ".md").stream()
                        .map(file -> file.getFileName().toString().replace(".md", ""))
                        .toList();

        assertThat(runbooks)
                .containsExactlyInAnyOrderElementsOf(
                        alerts().stream().map(ObservabilityTest::name).toList());
    }

    @Test
    void everyAlertIsSeenToFireAndToKeepSilent() {
        var cases =
                files(TESTS, ".yaml").stream()
                        .flatMap(file -> elements(yaml(file).path("tests")))
                        .flatMap(test -> elements(test.path("alert_rule_test")))
                        .toList();

        assertThat(alerts())
                .allSatisfy(
                        alert -> {
                            var own =
                                    cases.stream()
                                            .filter(
                                                    it ->
                                                            it.at("/alertname")
                                                                    .asText()
                                                                    .equals(name(alert)))
                                            .toList();
                            assertThat(own).anyMatch(it -> it.path("exp_alerts").isEmpty());
                            assertThat(own).anyMatch(it -> !it.path("exp_alerts").isEmpty());
                        });
    }

    @Test
    void everyMetricIsSeenAmongThoseThatAServiceServes() {
        var seen = Sources.ofTests("ingest", "streams", "execution", "api");

        assertThat(metrics())
                .isNotEmpty()
                .allSatisfy(
                        metric ->
                                assertThat(seen.text())
                                        .as("tests of the services")
                                        .containsPattern(
                                                "[\"\\s]"
                                                        + metric.replaceFirst(
                                                                "_(bucket|count|sum|max)$", "")));
    }

    @Test
    void everyMetricIsEmittedByTheServiceThatItNames() {
        assertThat(metrics())
                .isNotEmpty()
                .allSatisfy(
                        metric -> {
                            var meter = meter(metric);
                            var source = Sources.of(module(meter));
                            assertThat(Stream.of(meter, meter + ".seconds"))
                                    .as("meters behind %s", metric)
                                    .anyMatch(source::mentions);
                        });
    }

    @Test
    void everySeriesThatTheDashboardShowsIsRecorded() {
        var recorded =
                rules().stream()
                        .map(rule -> rule.path("record").asText())
                        .collect(Collectors.toSet());

        assertThat(
                        matches("fks:[\\w:]+", Sources.read(path(DASHBOARD)))
                                .collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(recorded);
    }

    @Test
    void everyPanelSaysWhatItShows() throws IOException {
        var dashboard = new ObjectMapper().readTree(path(DASHBOARD).toFile());

        assertThat(dashboard.path("uid").asText()).isEqualTo("fks-pipeline");
        assertThat(elements(dashboard.path("panels")).filter(ObservabilityTest::isGraph))
                .isNotEmpty()
                .allSatisfy(
                        panel -> {
                            assertThat(panel.path("title").asText()).isNotBlank();
                            assertThat(panel.path("description").asText()).isNotBlank();
                            assertThat(panel.path("targets")).isNotEmpty();
                        });
    }

    /// What the rules and the dashboard use.
    private static Set<String> metrics() {
        return Stream.concat(files(RULES, ".yaml").stream(), Stream.of(path(DASHBOARD)))
                .map(Sources::read)
                .flatMap(text -> matches("\\bfks_[a-z_]+", text))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The Micrometer name behind a Prometheus name, without the unit that a timer adds.
    private static String meter(String metric) {
        return metric.replaceFirst("_total$|_seconds(_bucket|_count|_sum|_max)?$", "")
                .replaceFirst("_", ".")
                .replaceFirst("_", ".")
                .replace('_', '.');
    }

    /// The module that a meter names; what every service emits comes from the library.
    private static String module(String meter) {
        var named = meter.split("\\.")[1];
        return named.equals("thread") ? "service" : named;
    }

    private static boolean isGraph(JsonNode panel) {
        return !panel.path("type").asText().equals("row");
    }

    private static String name(JsonNode alert) {
        return alert.path("alert").asText();
    }

    private static List<JsonNode> alerts() {
        return rules().stream().filter(rule -> rule.has("alert")).toList();
    }

    private static List<JsonNode> rules() {
        return files(RULES, ".yaml").stream()
                .flatMap(file -> elements(yaml(file).path("groups")))
                .flatMap(group -> elements(group.path("rules")))
                .toList();
    }

    private static Command promtool(String verb, String what, String folder) {
        var files = files(folder, ".yaml").stream().map(Path::toString);
        return Command.run(
                "promtool", Stream.concat(Stream.of(verb, what), files).toArray(String[]::new));
    }

    private static void assertSucceeds(Command command) {
        assertThat(command.exitCode()).as(command.output()).isZero();
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static List<Path> files(String folder, String ending) {
        try (var files = Files.list(path(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Path path(String path) {
        return Checkout.root().resolve(path);
    }
}
