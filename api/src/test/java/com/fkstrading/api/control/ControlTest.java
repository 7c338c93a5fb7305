package com.fkstrading.api.control;

import static com.fkstrading.api.Authorized.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fkstrading.api.Eventually;
import com.fkstrading.api.SampleSignal;
import com.fkstrading.api.SentSignal;
import com.fkstrading.contract.Service;
import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.Aspect;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("kafka")
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class ControlTest {

    /// These tests write values that cannot be read.
    private static final Topic<byte[]> RAW =
            new Topic<>(
                    Topics.CONTROL_COMMANDS.name(),
                    Topic.Key.SCOPE,
                    Serdes.ByteArray(),
                    Service.API);

    private static final String COMMAND = "commands.find { it.scope == 'rio' }";

    @TestHTTPResource(value = "/ready", management = true)
    URI ready;

    @Test
    void aCommandIsOnTheTopicOnceItIsAnsweredAndSoonInForce() throws Throwable {
        var answer =
                command("{\"action\":\"halt\",\"by\":\"ops\",\"why\":\"drill\"}")
                        .statusCode(202)
                        .body("scope", equalTo("all"))
                        .body("action", equalTo("HALT"));

        var written = written(answer);
        assertThat(written).extracting(ConsumerRecord::partition).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(written).extracting(ConsumerRecord::key).containsOnly("all/trading-state");
        var last = written.getLast();
        var command =
                Topics.CONTROL_COMMANDS
                        .valueSerde()
                        .deserializer()
                        .deserialize(last.topic(), last.value());
        assertThat(command.action()).isEqualTo(ControlAction.HALT);
        Eventually.holds(
                () ->
                        given().get("/control")
                                .then()
                                .body("halted", equalTo(true))
                                .body("commands.find { it.scope == 'all' }.by", equalTo("ops"))
                                .body("commands.find { it.scope == 'all' }.why", equalTo("drill")));

        command("{\"action\":\"RESUME\",\"by\":\"ops\",\"why\":\"over\"}").statusCode(202);
        Eventually.holds(() -> given().get("/control").then().body("halted", equalTo(false)));
    }

    @Test
    void aWrongCommandIsExplainedAndNotWritten() {
        var kafka = TestKafka.shared();
        var before = kafka.readToEnd(RAW).size();

        command("{\"action\":\"stop\",\"by\":\"ops\",\"why\":\"drill\"}")
                .statusCode(400)
                .body(
                        "error",
                        equalTo("action: 'stop'; expected 'halt', 'reduce', 'resume' or 'limit'"));

        assertThat(kafka.readToEnd(RAW)).hasSize(before);
    }

    @Test
    void aFormOfAnotherSiteIsNotACommand() {
        given().contentType("text/plain")
                .body("{\"action\":\"halt\",\"by\":\"x\",\"why\":\"x\"}")
                .post("/control")
                .then()
                .statusCode(415);
    }

    @Test
    void oneAccountIsHaltedAndTheOthersAreNot() throws Throwable {
        command("{\"action\":\"halt\",\"scope\":\"rio\",\"by\":\"ops\",\"why\":\"x\"}")
                .statusCode(202)
                .body("scope", equalTo("rio"));

        Eventually.holds(
                () ->
                        given().get("/control")
                                .then()
                                .body("known", equalTo(true))
                                .body("halted", equalTo(false))
                                .body(COMMAND + ".action", equalTo("HALT")));
        clear("rio");
    }

    @Test
    void aCommandForAnAccountIsInThePartitionOfItsWebhooks() throws Throwable {
        new SentSignal(new SampleSignal("control-2", "lima", Instant.now())).received();

        var answer =
                command("{\"action\":\"halt\",\"scope\":\"lima\",\"by\":\"ops\",\"why\":\"x\"}");

        var webhook =
                TestKafka.shared().readToEnd(Topics.WEBHOOKS_RECEIVED).stream()
                        .filter(it -> it.key().equals("lima"))
                        .findFirst()
                        .orElseThrow();
        assertThat(written(answer))
                .singleElement()
                .satisfies(it -> assertThat(it.key()).isEqualTo("lima/trading-state"))
                .satisfies(it -> assertThat(it.partition()).isEqualTo(webhook.partition()));
        clear("lima");
    }

    /// As after a quiet week, when Kafka has forgotten the producer.
    @Test
    void aCommandIsWrittenThoughKafkaRefusesTheProducer() {
        command("{\"action\":\"resume\",\"by\":\"ops\",\"why\":\"x\"}").statusCode(202);
        Map<String, Object> settings =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestKafka.shared().bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        CommandWriter.TRANSACTIONAL_ID);
        try (var other =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            other.initTransactions();
        }

        var answer = command("{\"action\":\"resume\",\"by\":\"ops\",\"why\":\"x\"}");

        assertThat(written(answer)).hasSize(6);
    }

    /// Readers of committed records stop at an open transaction.
    @Test
    void aCommandIsSeenThoughAnInstanceDiedInTheMiddleOfOne() throws Throwable {
        Map<String, Object> settings =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestKafka.shared().bootstrapServers(),
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        300_000,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        CommandWriter.TRANSACTIONAL_ID);
        try (var dead =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            dead.initTransactions();
            dead.beginTransaction();
            dead.send(new ProducerRecord<>(Topics.CONTROL_COMMANDS.name(), 0, "lost/x", "{}"));
            dead.flush();

            command("{\"action\":\"halt\",\"by\":\"ops\",\"why\":\"drill\"}").statusCode(202);
            Eventually.holds(() -> given().get("/control").then().body("halted", equalTo(true)));
            command("{\"action\":\"resume\",\"by\":\"ops\",\"why\":\"over\"}").statusCode(202);
            Eventually.holds(() -> given().get("/control").then().body("halted", equalTo(false)));
            dead.close(Duration.ZERO);
        }
    }

    @Test
    void anAccountThatWasNeverSeenIsPointedOutAndHaltedAllTheSame() throws Throwable {
        new SentSignal(new SampleSignal("control-1", "seen", Instant.now())).received();
        Eventually.holds(() -> given().get("/signals/control-1").then().statusCode(200));

        command("{\"action\":\"halt\",\"scope\":\"sene\",\"by\":\"ops\",\"why\":\"x\"}")
                .statusCode(202)
                .body("scope", equalTo("sene"))
                .body("known", equalTo(false))
                .body(
                        "warning",
                        startsWith("scope: no signal has been received for account 'sene'"))
                .body("warning", containsString("seen"));
        command("{\"action\":\"resume\",\"scope\":\"seen\",\"by\":\"ops\",\"why\":\"x\"}")
                .statusCode(202)
                .body("known", equalTo(true))
                .body("warning", nullValue());
        clear("sene");
        clear("seen");
    }

    @Test
    void aRecordWithoutAValueClearsAHalt() throws Throwable {
        command("{\"action\":\"halt\",\"scope\":\"rio\",\"by\":\"ops\",\"why\":\"x\"}")
                .statusCode(202);
        Eventually.holds(() -> given().get("/control").then().body(COMMAND, notNullValue()));

        clear("rio");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{oops",
                "null",
                "{\"scope\":\"rio\",\"action\":\"FREEZE\",\"by\":\"ops\",\"why\":\"x\",\"time\":\"2026-01-05T10:00:00Z\"}"
            })
    void whatCannotBeReadIsShownAsHalting(String value) throws Throwable {
        TestKafka.shared()
                .send(
                        new ProducerRecord<>(
                                Topics.CONTROL_COMMANDS.name(), "rio", value.getBytes(UTF_8)));

        Eventually.holds(
                () ->
                        given().get("/control")
                                .then()
                                .body(COMMAND + ".action", equalTo("UNRECOGNISED")));
        clear("rio");
    }

    @Test
    void tradingIsReduced() throws Throwable {
        command("{\"action\":\"reduce\",\"by\":\"ops\",\"why\":\"drill\"}")
                .statusCode(202)
                .body("action", equalTo("REDUCE"));
        Eventually.holds(
                () ->
                        given().get("/control")
                                .then()
                                .body("reducing", equalTo(true))
                                .body("halted", equalTo(false)));

        command("{\"action\":\"resume\",\"by\":\"ops\",\"why\":\"over\"}").statusCode(202);
        Eventually.holds(() -> given().get("/control").then().body("reducing", equalTo(false)));
    }

    @Test
    void aSymbolOfAllAccountsIsHaltedInEachPartition() throws Throwable {
        var answer =
                command(
                                "{\"action\":\"halt\",\"scope\":\"all/symbol:btcusdt\","
                                        + "\"by\":\"ops\",\"why\":\"x\"}")
                        .body("scope", equalTo("all/symbol:BTCUSDT"))
                        .body("known", nullValue());

        var written = written(answer);
        assertThat(written).extracting(ConsumerRecord::partition).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(written)
                .extracting(ConsumerRecord::key)
                .containsOnly("all/symbol:BTCUSDT/trading-state");
        Eventually.holds(
                () ->
                        given().get("/control")
                                .then()
                                .body("halted", equalTo(false))
                                .body("commands.scope", hasItem("all/symbol:BTCUSDT")));
        command(
                        "{\"action\":\"resume\",\"scope\":\"all/symbol:BTCUSDT\","
                                + "\"by\":\"ops\",\"why\":\"x\"}")
                .statusCode(202);
    }

    @Test
    void aLimitOfAStrategyIsSetBesideItsTradingStateAndTakenBack() throws Throwable {
        var limit =
                """
                {"action":"limit","scope":"rio/strategy:ema","aspect":"max-exposure-usd",
                 "value":%s,"by":"ops","why":"calm"}
                """;
        var found = "commands.find { it.scope == 'rio/strategy:ema' }";

        var answer =
                command(limit.formatted("\"2500\""))
                        .statusCode(202)
                        .body("action", equalTo("LIMIT"))
                        .body("aspect", equalTo("max-exposure-usd"))
                        .body("value", equalTo("2500"));

        assertThat(written(answer))
                .extracting(ConsumerRecord::key)
                .containsExactly("rio/strategy:ema/max-exposure-usd");
        Eventually.holds(
                () ->
                        given().get("/control")
                                .then()
                                .body(found + ".aspect", equalTo("max-exposure-usd"))
                                .body(found + ".value", equalTo("2500")));
        command(limit.formatted("null")).statusCode(202).body("value", nullValue());
        Eventually.holds(
                () ->
                        given().get("/control")
                                .then()
                                .body(found + ".action", equalTo("LIMIT"))
                                .body(found + ".value", nullValue()));
    }

    @Test
    void aLimitThatCannotBeIsNotWritten() {
        var before = TestKafka.shared().readToEnd(RAW).size();

        command(
                        "{\"action\":\"limit\",\"aspect\":\"cool-down\",\"value\":\"soon\","
                                + "\"by\":\"ops\",\"why\":\"x\"}")
                .statusCode(400)
                .body(
                        "error",
                        equalTo("value: 'soon'; expected whole seconds, from 1 to 999999999"));

        assertThat(TestKafka.shared().readToEnd(RAW)).hasSize(before);
    }

    @Test
    void theBodyAndItsAnswerAreDescribed() {
        given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.schemas.Command.properties.action.enum", hasItem("reduce"))
                .body(
                        "components.schemas.Command.properties.aspect.enum",
                        equalTo(Aspect.limits().stream().map(Aspect::label).toList()))
                .body("components.schemas.Scope.type", equalTo("string"))
                .body(
                        "components.schemas.CommandInForce.properties.scope.$ref",
                        equalTo("#/components/schemas/Scope"));
    }

    private static void clear(String scope) throws Throwable {
        TestKafka.shared()
                .send(Topics.CONTROL_COMMANDS, scope, null, Instant.parse("2026-01-05T10:00:00Z"));
        Eventually.holds(
                () -> given().get("/control").then().body("commands.scope", not(hasItem(scope))));
    }

    @Test
    void withoutKafkaACommandIsRefusedAndTheServiceIsNotReady() throws Throwable {
        Eventually.holds(() -> given().get(ready).then().statusCode(200));
        try (var suspended = TestKafka.shared().suspend()) {
            assertThat(suspended).isNotNull();
            command("{\"action\":\"halt\",\"by\":\"ops\",\"why\":\"drill\"}")
                    .statusCode(503)
                    .body("error", startsWith("Kafka did not acknowledge the command in time"));
            Eventually.holds(() -> given().get(ready).then().statusCode(503));
        }
        Eventually.holds(() -> given().get(ready).then().statusCode(200));
        Eventually.holds(
                () ->
                        command("{\"action\":\"resume\",\"by\":\"ops\",\"why\":\"over\"}")
                                .statusCode(202));
    }

    /// The records of an accepted command, by partition.
    private static List<ConsumerRecord<String, byte[]>> written(ValidatableResponse answer) {
        var time = Instant.parse(answer.statusCode(202).extract().<String>path("time"));
        return TestKafka.shared().readToEnd(RAW).stream()
                .filter(record -> record.timestamp() == time.toEpochMilli())
                .sorted(Comparator.comparing(ConsumerRecord::partition))
                .toList();
    }

    private static ValidatableResponse command(String body) {
        return given().contentType("application/json").body(body).post("/control").then();
    }
}
