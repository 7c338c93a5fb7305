package com.fkstrading.api.kafka;

import static com.fkstrading.api.Authorized.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fkstrading.api.Eventually;
import com.fkstrading.api.SampleSignal;
import com.fkstrading.api.SentSignal;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever stands on a topic, the records behind it in the same partition are stored.
@QuarkusTest
@Tag("kafka")
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class HostileRecordsTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-05T10:00:00Z");

    static Stream<Topic<?>> topics() {
        return Stream.of(
                Topics.WEBHOOKS_RECEIVED,
                Topics.SIGNALS_VALIDATED,
                Topics.SIGNALS_SCORED,
                Topics.SIGNALS_DENIED,
                Topics.ORDERS_REQUESTED,
                Topics.ORDERS_EVENTS);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void whatIsNoRecordStopsNothing(Topic<?> topic) throws Throwable {
        var account = "hostile-" + topic.name();
        send(topic, account, null);
        send(topic, null, null);
        send(topic, null, "{}".getBytes(UTF_8));
        for (var value : List.of("", "null", "7", "[]", "{", "{}", "[".repeat(5000), "\u0000")) {
            send(topic, account, value.getBytes(UTF_8));
        }
        send(topic, account, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8});

        isStoredBehind(account);
        if (topic != Topics.WEBHOOKS_RECEIVED) {
            given().queryParam("topic", topic.name())
                    .queryParam("limit", 500)
                    .get("/dead-letters")
                    .then()
                    .body("findAll { it.key == '%s' }.size()".formatted(account), equalTo(10))
                    .body("problem", hasItem("the record has no value"));
        }
    }

    static Stream<Arguments> records() {
        var sample = new SampleSignal("hostile-nul", "hostile", RECEIVED);
        return Stream.of(
                Arguments.of(Topics.SIGNALS_VALIDATED, sample.validated()),
                Arguments.of(Topics.SIGNALS_SCORED, sample.scored()),
                Arguments.of(Topics.SIGNALS_DENIED, sample.denied(DenialReason.HALTED, "drill")),
                Arguments.of(Topics.ORDERS_REQUESTED, sample.requested()),
                Arguments.of(Topics.ORDERS_EVENTS, sample.changed(OrderStatus.DENIED, 2)),
                Arguments.of(Topics.ORDERS_EVENTS, sample.changed(OrderStatus.FILLED, 3)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void theCharacterNulStopsNothingWhereverItStands(Topic<?> topic, Object record)
            throws Throwable {
        var account = "hostile-\u0000" + topic.name();
        for (var spoilt : withNulInEachText(record)) {
            send(topic, account, spoilt);
        }

        isStoredBehind(account);
    }

    private static void isStoredBehind(String account) throws Throwable {
        var id = "behind-%s-%d".formatted(account.replace('\u0000', '0'), System.nanoTime());
        var sample = new SampleSignal(id, account, Instant.now());
        new SentSignal(sample)
                .received()
                .decided()
                .denied(sample.denied(DenialReason.HALTED, "drill"))
                .changed(sample.changed(OrderStatus.SUBMITTED, 1));
        Eventually.holds(
                () ->
                        given().get("/signals/" + id)
                                .then()
                                .statusCode(200)
                                .body("path.size()", equalTo(6)));
    }

    private static void send(Topic<?> topic, String key, byte[] value) {
        TestKafka.shared().send(new ProducerRecord<>(topic.name(), key, value));
    }

    /// The record once for each of its texts, which then ends with the character.
    private static List<byte[]> withNulInEachText(Object record) {
        JsonNode whole = Json.MAPPER.valueToTree(record);
        var spoilt = new ArrayList<byte[]>();
        spoil(whole, whole, spoilt);
        return spoilt;
    }

    private static void spoil(JsonNode part, JsonNode whole, List<byte[]> spoilt) {
        if (part instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            for (var name : names) {
                var value = object.get(name);
                if (value.isTextual()) {
                    object.put(name, value.textValue() + "\u0000");
                    spoilt.add(whole.toString().getBytes(UTF_8));
                    object.set(name, value);
                }
            }
        }
        part.forEach(child -> spoil(child, whole, spoilt));
    }
}
