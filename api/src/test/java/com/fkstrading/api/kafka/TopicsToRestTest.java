package com.fkstrading.api.kafka;

import static com.fkstrading.api.Authorized.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

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
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("kafka")
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class TopicsToRestTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-05T10:00:00Z");

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void aFilledSignalShowsItsWholePath() throws Throwable {
        filled(new SampleSignal("rest-filled", "rest-1", RECEIVED));

        Eventually.holds(
                () ->
                        given().get("/signals/rest-filled")
                                .then()
                                .statusCode(200)
                                .body("status", equalTo("filled"))
                                .body("quantity", equalTo("0.002"))
                                .body(
                                        "path.name",
                                        contains(
                                                "received",
                                                "validated",
                                                "scored",
                                                "requested",
                                                "submitted",
                                                "filled"))
                                .body("path[0].detail.sender", equalTo("52.89.214.238"))
                                .body("path[5].detail.fills[0].price", equalTo("65100"))
                                .body("path[5].at", equalTo("2026-01-05T10:00:00.020Z")));
    }

    @Test
    void orderShowsWhatWasFilled() throws Throwable {
        var sample = new SampleSignal("rest-order", "rest-2", RECEIVED);
        filled(sample);

        Eventually.holds(
                () ->
                        given().queryParam("account", "rest-2")
                                .get("/orders")
                                .then()
                                .statusCode(200)
                                .body("clientOrderId", contains(sample.clientOrderId().value()))
                                .body("[0].state", equalTo("FILLED"))
                                .body("[0].type", equalTo("MARKET"))
                                .body("[0].averagePrice", equalTo("65100"))
                                .body("[0].signalId", equalTo("rest-order")));
    }

    @Test
    void aDenialIsExplained() throws Throwable {
        var sample = new SampleSignal("rest-denied", "rest-3", RECEIVED);
        new SentSignal(sample)
                .received()
                .denied(sample.denied(DenialReason.HALTED, "Trading is halted by ops: drill"));

        Eventually.holds(
                () ->
                        given().get("/signals/rest-denied/why")
                                .then()
                                .statusCode(200)
                                .body("status", equalTo("denied"))
                                .body(
                                        "sentence",
                                        equalTo(
                                                "The signal is denied:"
                                                        + " Trading is halted by ops: drill"))
                                .body("asOf.webhookOffset", equalTo(17))
                                .body("asOf.settingsVersion", equalTo("9f86d081884c"))
                                .body("findings.outcome", hasItem("DENIED"))
                                .body(
                                        "findings[2].text",
                                        equalTo("Trading is halted by ops: drill")));
    }

    @Test
    void theListIsNewestFirstAndGoesOnWhereItEnded() throws Throwable {
        IntStream.range(0, 3)
                .mapToObj(i -> new SampleSignal("rest-" + i, "rest-4", RECEIVED.plusSeconds(i)))
                .forEach(sample -> new SentSignal(sample).received());

        Eventually.holds(
                () ->
                        given().queryParam("account", "rest-4")
                                .queryParam("limit", 2)
                                .get("/signals")
                                .then()
                                .body("signalId", contains("rest-2", "rest-1")));
        given().queryParam("account", "rest-4")
                .queryParam("before", "rest-1")
                .get("/signals")
                .then()
                .body("signalId", contains("rest-0"))
                .body("[0].status", equalTo("received"));
    }

    @Test
    void theListIsFilteredByStatus() throws Throwable {
        new SentSignal(new SampleSignal("rest-open", "rest-5", RECEIVED)).received();
        filled(new SampleSignal("rest-done", "rest-5", RECEIVED));

        Eventually.holds(
                () ->
                        given().queryParam("account", "rest-5")
                                .queryParam("status", "filled")
                                .get("/signals")
                                .then()
                                .body("signalId", contains("rest-done")));
    }

    @Test
    void redeliveryChangesNothing() throws Throwable {
        var sample = new SampleSignal("rest-again", "rest-6", RECEIVED);
        filled(sample);
        Eventually.holds(() -> assertThat(status("rest-again")).isEqualTo("filled"));
        var before = given().get("/signals/rest-again").asString();

        filled(sample);
        var last = new SampleSignal("rest-after", "rest-6", RECEIVED);
        filled(last);
        Eventually.holds(() -> assertThat(status("rest-after")).isEqualTo("filled"));

        assertThat(given().get("/signals/rest-again").asString()).isEqualTo(before);
    }

    @Test
    void whatCannotBeReadIsKeptAndStopsNothing() throws Throwable {
        var kafka = TestKafka.shared();
        var topic = Topics.SIGNALS_SCORED.name();
        var place = kafka.send(new ProducerRecord<>(topic, "rest-7", "{oops".getBytes()));
        filled(new SampleSignal("rest-beside", "rest-7", RECEIVED));

        Eventually.holds(() -> assertThat(status("rest-beside")).isEqualTo("filled"));
        var name = "%s-%d-%d".formatted(topic, place.partition(), place.offset());
        deadLetters()
                .statusCode(200)
                .body("find { it.place == '%s' }.value".formatted(name), equalTo("{oops"))
                .body(
                        "find { it.place == '%s' }.problem".formatted(name),
                        startsWith("signals.scored: cannot read a ScoredSignal"));
    }

    @Test
    void whatPostgresCannotHoldIsKeptAndTheRestIsStored() throws Throwable {
        var tooLong = "x".repeat(200_000);
        var beside = new SampleSignal("rest-small", "rest-8", RECEIVED);
        new SentSignal(beside).received();
        new SentSignal(new SampleSignal(random(tooLong), "rest-8", RECEIVED)).received();
        new SentSignal(beside).decided();

        Eventually.holds(() -> assertThat(status("rest-small")).isEqualTo("requested"));
        Eventually.holds(() -> deadLetters().body("key", hasItem("rest-8")));
    }

    @Test
    void aBodyWithTheCharacterNulIsShown() throws Throwable {
        var sample = new SampleSignal("rest-nul", "rest-\u0000", RECEIVED);
        new SentSignal(sample).received();

        Eventually.holds(
                () ->
                        given().get("/signals/rest-nul")
                                .then()
                                .statusCode(200)
                                .body("account", equalTo("rest-\ufffd")));
    }

    @Test
    void aStrategyThatPostgresCannotHoldIsShown() throws Throwable {
        for (var hostile : List.of("\\u0000", "\\ud800", "\\udc00\\ud800")) {
            var id = "rest-hostile-" + hostile.length() + hostile.charAt(2);
            var sample = new SampleSignal(id, "rest-9", RECEIVED);
            var bytes =
                    Json.MAPPER
                            .writeValueAsString(sample.validated())
                            .replace("ema-cross", "a" + hostile + "b")
                            .getBytes(UTF_8);
            send(Topics.SIGNALS_VALIDATED, "rest-9", bytes);

            Eventually.holds(() -> assertThat(status(id)).isEqualTo("validated"));
            given().get("/signals/" + id)
                    .then()
                    .body("strategy", startsWith("a"))
                    .body("path[0].name", equalTo("validated"));
        }
    }

    @Test
    void aRecordWithoutAValueIsSetAsideAndStopsNothing() throws Throwable {
        var topic = Topics.ORDERS_EVENTS;
        var place = TestKafka.shared().send(topic, "rest-10", null, RECEIVED);
        send(topic, "rest-10", "null".getBytes(UTF_8));
        filled(new SampleSignal("rest-after-null", "rest-10", RECEIVED));

        Eventually.holds(() -> assertThat(status("rest-after-null")).isEqualTo("filled"));
        var name = "%s-%d-%d".formatted(topic, place.partition(), place.offset());
        deadLetters()
                .body(
                        "find { it.place == '%s' }.problem".formatted(name),
                        equalTo("the record has no value"))
                .body("findAll { it.key == 'rest-10' }", hasSize(2));
    }

    @Test
    void aWordOfALaterVersionSurvives() throws Throwable {
        var sample = new SampleSignal("rest-later", "rest-11", RECEIVED);
        var denial = sample.denied(DenialReason.HALTED, "Not in this phase of the moon");
        var bytes =
                Json.MAPPER
                        .writeValueAsString(denial)
                        .replace("HALTED", "MOON_PHASE")
                        .getBytes(UTF_8);
        send(Topics.SIGNALS_DENIED, "rest-11", bytes);

        Eventually.holds(() -> assertThat(status("rest-later")).isEqualTo("denied"));
        given().get("/signals/rest-later")
                .then()
                .body("message", equalTo("Not in this phase of the moon"))
                .body("path[0].detail.reason", equalTo("MOON_PHASE"));
    }

    @Test
    void amountsAreDecimalsWithoutAnExponent() throws Throwable {
        var sample = new SampleSignal("rest-small-amount", "rest-12", RECEIVED);
        var bytes =
                Json.MAPPER
                        .writeValueAsString(sample.validated())
                        .replace("0.002", "0.00000001")
                        .getBytes(UTF_8);
        send(Topics.SIGNALS_VALIDATED, "rest-12", bytes);

        Eventually.holds(
                () ->
                        given().get("/signals/rest-small-amount")
                                .then()
                                .body("quantity", equalTo("0.00000001")));
    }

    @Test
    void deadLettersArePagedAsEveryList() throws Throwable {
        for (int i = 0; i < 3; i++) {
            send(Topics.SIGNALS_SCORED, "rest-13", ("{oops" + i).getBytes(UTF_8));
        }
        Eventually.holds(
                () ->
                        given().queryParam("topic", "signals.scored")
                                .get("/dead-letters")
                                .then()
                                .body("value", hasItem("{oops2")));
        String newest = given().queryParam("limit", 1).get("/dead-letters").path("[0].place");
        given().queryParam("before", newest)
                .get("/dead-letters")
                .then()
                .statusCode(200)
                .body("place", not(hasItem(newest)))
                .body("size()", greaterThanOrEqualTo(2));
    }

    @Test
    void anUnknownSignalIsSaid() {
        for (var path : List.of("/signals/nobody", "/signals/nobody/why")) {
            given().get(path)
                    .then()
                    .statusCode(404)
                    .body("error", equalTo("There is no signal 'nobody'"));
        }
    }

    @Test
    void aWrongParameterIsNamed() {
        given().queryParam("limit", "many")
                .get("/signals")
                .then()
                .statusCode(400)
                .body("error", equalTo("limit: 'many'; expected a whole number from 1 to 500"));
        given().queryParam("limit", "501").get("/orders").then().statusCode(400);
        given().queryParam("status", "lost")
                .get("/signals")
                .then()
                .statusCode(400)
                .body("error", startsWith("status: 'lost'; expected one of received, validated"));
        given().queryParam("state", "filled").get("/orders").then().statusCode(400);
        given().queryParam("before", "nobody").get("/orders").then().statusCode(404);
    }

    @Test
    void anAccountWithoutSignalsHasAnEmptyList() {
        given().queryParam("account", "nobody").get("/signals").then().body("", hasSize(0));
    }

    @Test
    void metricsThatAlertsWatchAreServedFromTheStart() {
        given().get(metrics)
                .then()
                .body(containsString("fks_api_dead_letters_total"))
                .body(containsString("fks_api_projected_total{topic=\"orders.events\""))
                .body(containsString("fks_thread_restarts_total{thread=\"projection\""));
    }

    private static ValidatableResponse deadLetters() {
        return given().queryParam("limit", 500).get("/dead-letters").then();
    }

    private static void filled(SampleSignal sample) {
        new SentSignal(sample)
                .received()
                .decided()
                .changed(sample.changed(OrderStatus.SUBMITTED, 1))
                .changed(sample.changed(OrderStatus.FILLED, 2));
    }

    private static void send(Topic<?> topic, String key, byte[] value) {
        TestKafka.shared().send(new ProducerRecord<>(topic.name(), key, value));
    }

    private static String status(String signalId) {
        return given().get("/signals/" + signalId).path("status");
    }

    /// As long as the text, but of characters that do not compress, so that no index takes it.
    private static String random(String text) {
        var random = new java.util.Random(1);
        return random.ints(text.length(), '0', 'z')
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
