package com.fkstrading.contract.strimzi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.Service;
import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `strimzi/` declares exactly the topics and writers that the contract names.
class DeclaredTest {

    private static final Set<Topic<?>> COMPACTED =
            Set.of(
                    Topics.MARKET_PRICES,
                    Topics.CONTROL_COMMANDS,
                    Topics.ACCOUNTS_STATE,
                    Topics.STRATEGIES_PERFORMANCE,
                    Topics.SETTINGS_VERSIONS);

    private static final Map<Topic<?>, Integer> KEPT_DAYS =
            Map.of(
                    Topics.WEBHOOKS_RECEIVED, 30,
                    Topics.SIGNALS_VALIDATED, 7,
                    Topics.SIGNALS_SCORED, 30,
                    Topics.SIGNALS_DENIED, 30,
                    Topics.ORDERS_REQUESTED, 30,
                    Topics.ORDERS_EVENTS, 90);

    static List<Topic<?>> topics() {
        return Topics.ALL;
    }

    @Test
    void topicsAreExactlyTheContracts() {
        assertThat(Declared.topics())
                .extracting(Declared::name)
                .containsExactlyInAnyOrderElementsOf(Topics.ALL.stream().map(Topic::name).toList());
    }

    @Test
    void everyResourceBelongsToTheCluster() {
        assertThat(Declared.topics()).allSatisfy(DeclaredTest::belongs);
        assertThat(Declared.users()).allSatisfy(DeclaredTest::belongs);
    }

    /// One signal meets topics of one number of partitions, so that its account is the same
    /// partition everywhere; commands and ticks are written to each of them.
    @Test
    void topicsThatMeetInOneTaskHaveTheSameNumberOfPartitions() {
        var partitions =
                Topics.ALL.stream()
                        .filter(
                                topic ->
                                        topic.key() == Topic.Key.ACCOUNT
                                                || topic.equals(Topics.CONTROL_COMMANDS)
                                                || topic.equals(Topics.CLOCK_TICKS))
                        .map(topic -> declared(topic).at("/spec/partitions").intValue())
                        .collect(Collectors.toSet());

        assertThat(partitions).singleElement().isEqualTo(6);
    }

    /// Otherwise a group that was away for longer reads old webhooks again.
    @Test
    void offsetsOutliveEveryRecord() throws IOException {
        var longest = Duration.ofDays(Collections.max(KEPT_DAYS.values()));

        assertThat(Declared.offsetsRetention()).isGreaterThan(longest);
        assertThat(localOffsetsRetention()).isEqualTo(Declared.offsetsRetention());
    }

    private static Duration localOffsetsRetention() throws IOException {
        var file =
                Path.of(
                        System.getProperty("fks.root"),
                        "local/src/main/resources/com/fkstrading/local/kafka/broker.properties");
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Duration.ofMinutes(
                Long.parseLong(properties.getProperty("offsets.retention.minutes")));
    }

    /// Prices come every second, and every start of streams reads them from the beginning.
    @Test
    void pricesAreCompactedWithinMinutes() {
        var config = declared(Topics.MARKET_PRICES).at("/spec/config");

        assertThat(config.path("segment.ms").longValue()).isBetween(1L, 600_000L);
        assertThat(config.path("max.compaction.lag.ms").longValue()).isBetween(1L, 600_000L);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void topicKeepsWhatTheDesignSays(Topic<?> topic) {
        var config = declared(topic).at("/spec/config");

        assertThat(config.get("cleanup.policy").textValue())
                .isEqualTo(COMPACTED.contains(topic) ? "compact" : "delete");
        if (KEPT_DAYS.containsKey(topic)) {
            assertThat(config.get("retention.ms").longValue())
                    .isEqualTo(KEPT_DAYS.get(topic) * 86_400_000L);
        }
        assertThat(config.get("min.insync.replicas").intValue()).isEqualTo(2);
    }

    @Test
    void usersAreExactlyTheServices() {
        assertThat(Declared.users())
                .extracting(Declared::name)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Service.values()).map(Service::label).toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void topicsWriterMayWriteItAndNobodyElse(Topic<?> topic) {
        assertThat(Declared.usersThatMay("Write", topic.name()))
                .containsExactly(topic.writer().label());
    }

    private static void belongs(JsonNode resource) {
        assertThat(resource.get("metadata").get("labels").get("strimzi.io/cluster").textValue())
                .isEqualTo("fks");
    }

    private static JsonNode declared(Topic<?> topic) {
        return Declared.topics().stream()
                .filter(resource -> Declared.name(resource).equals(topic.name()))
                .findFirst()
                .orElseThrow();
    }
}
