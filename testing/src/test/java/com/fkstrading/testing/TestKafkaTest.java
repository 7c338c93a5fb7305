package com.fkstrading.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kafka")
class TestKafkaTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final TestKafka kafka = TestKafka.shared();

    @Test
    void brokerHasEveryTopicOfTheContract() throws Exception {
        try (var admin = admin()) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topics.ALL.stream().map(Topic::name).toList());
        }
    }

    @Test
    void recordIsNotDeletedForItsAge() throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ORDERS_EVENTS.name());
        try (var admin = admin()) {
            var config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(config.get(TopicConfig.RETENTION_MS_CONFIG).value()).isEqualTo("-1");
        }
    }

    @Test
    void typedRecordComesBackWithItsEventTime() {
        var command = new ControlCommand("self-test", ControlAction.HALT, "test", "none", NOON);
        kafka.send(Topics.CONTROL_COMMANDS, "self-test", command, NOON);

        var read =
                kafka.readUntil(
                        Topics.CONTROL_COMMANDS,
                        records -> records.stream().anyMatch(r -> r.key().equals("self-test")));

        assertThat(read.getLast().value()).isEqualTo(command);
        assertThat(read.getLast().timestamp()).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void readToEndOfAnEmptyTopicReturns() {
        assertThat(kafka.readToEnd(Topics.STRATEGIES_PERFORMANCE)).isEmpty();
    }

    @Test
    void timeOutSaysWhatWasRead() {
        try (var reader =
                new TopicReader<>(kafka.bootstrapServers(), Topics.STRATEGIES_PERFORMANCE)) {
            assertThatThrownBy(() -> reader.until(_ -> false, Duration.ZERO))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("strategies.performance")
                    .hasMessageContaining("0 records");
        }
    }

    @Test
    void suspendedBrokerAcknowledgesNothingUntilItIsResumed() throws Exception {
        CompletableFuture<Long> acknowledged;
        try (var _ = kafka.suspend()) {
            acknowledged = CompletableFuture.supplyAsync(this::sendWebhook);
            assertThatThrownBy(() -> acknowledged.get(1, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);
        }

        assertThat(acknowledged.get(30, TimeUnit.SECONDS)).isNotNegative();
    }

    @Test
    void resourceNamesTheSharedBroker() {
        assertThat(new KafkaResource().start())
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers())
                .containsEntry("kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    private long sendWebhook() {
        return kafka.send(
                        new ProducerRecord<>(
                                Topics.WEBHOOKS_RECEIVED.name(), "self-test", new byte[] {1}))
                .offset();
    }

    private Admin admin() {
        return Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
    }
}
