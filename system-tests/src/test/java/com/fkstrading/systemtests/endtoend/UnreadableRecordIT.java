package com.fkstrading.systemtests.endtoend;

import static com.fkstrading.systemtests.endtoend.Signals.alert;
import static com.fkstrading.systemtests.endtoend.Signals.changed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One record that cannot be read or stored stops no other account: after each, the next alert of
/// another account on the same partition is filled and every service is ready.
@ExtendWith(SharedSystem.class)
class UnreadableRecordIT {

    private static final String OTHER = "broken";
    private final Signals signals;
    private final PrivateSystem system;

    UnreadableRecordIT(Signals signals) {
        this.signals = signals;
        this.system = signals.system();
    }

    @AfterEach
    void theNextAlertIsFilledAndEverybodyIsReady() {
        signals.path(signals.accepted(alert()), "filled");
        PrivateSystem.SERVICES.forEach(
                port ->
                        assertThat(system.status(system.management(port, "/ready")))
                                .as(port)
                                .isEqualTo(200));
    }

    @Test
    void controlCharacterInAStrategy() {
        String denied = signals.accepted(changed("ema-cross", "a\\u0000b"));

        assertThat(signals.denial(denied).path("message").textValue()).contains("strategy");
    }

    @Test
    void deeplyNestedBodyOf64KiB() {
        String nested = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);

        signals.denial(signals.accepted(nested));
    }

    @Test
    void bodyOf64KiBOfNestedArrays() {
        String name = "n".repeat(30_000);
        String body = "{\"" + name + "\":[" + "1,".repeat(15_000) + "1]}";

        signals.denial(signals.accepted(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{", "[]", "{\"state\":\"EXPLODED\"}", ""})
    void recordOfOrdersEvents(String value) {
        write(Topics.ORDERS_EVENTS, OTHER, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{", "[]", "{\"clientOrderId\":\"x\"}", ""})
    void recordOfOrdersRequested(String value) {
        write(Topics.ORDERS_REQUESTED, OTHER, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{", "[]", "{\"symbol\":\"BTCUSDT\"}", ""})
    void recordOfMarketPrices(String value) {
        write(Topics.MARKET_PRICES, "BROKEN", value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{",
                "[]",
                "",
                "{\"scope\":\"broken\",\"action\":\"EXPLODE\",\"by\":\"a test\",\"why\":\"to see it\","
                        + "\"time\":\"2026-01-05T10:00:00Z\"}"
            })
    void recordOfControlCommands(String value) {
        write(Topics.CONTROL_COMMANDS, OTHER, value);
    }

    /// To the partition of the account `main`, whose next alert must get past it.
    private void write(Topic<?> topic, String key, String value) {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, system.kafka());
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            int partitions = producer.partitionsFor(topic.name()).size();
            int partition = Utils.toPositive(Utils.murmur2("main".getBytes(UTF_8))) % partitions;
            producer.send(new ProducerRecord<>(topic.name(), partition, key, value))
                    .get(10, TimeUnit.SECONDS);
        } catch (Exception cause) {
            throw new AssertionError(cause);
        }
    }
}
