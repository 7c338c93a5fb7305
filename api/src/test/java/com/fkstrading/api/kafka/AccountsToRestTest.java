package com.fkstrading.api.kafka;

import static com.fkstrading.api.Authorized.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fkstrading.api.Eventually;
import com.fkstrading.api.SampleAccount;
import com.fkstrading.contract.Topics;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("kafka")
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class AccountsToRestTest {

    private static final Instant TIME = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void aPositionIsListedUntilItIsClosed() throws Throwable {
        var sample = new SampleAccount("held-1", TIME);
        sample.send(
                sample.position("BTCUSDT", "0.002", "130"),
                sample.position("ETHUSDT", "1.5", "4500"));

        Eventually.holds(
                () ->
                        positions("held-1")
                                .statusCode(200)
                                .body("symbol", contains("ETHUSDT", "BTCUSDT"))
                                .body("[1].id", equalTo(sample.position("BTCUSDT", "1", "1").key()))
                                .body("[1].strategy", equalTo("ema-cross"))
                                .body("[1].quantity", equalTo("0.002"))
                                .body("[1].cost", equalTo("130"))
                                .body("[1].averagePrice", equalTo("65000"))
                                .body("[1].reserved", equalTo("0"))
                                .body("[1].updatedAt", equalTo("2026-01-05T10:00:00Z")));
        sample.send(sample.position("BTCUSDT", "0", "0"));
        Eventually.holds(() -> positions("held-1").body("symbol", contains("ETHUSDT")));
        delete(Topics.ACCOUNTS_STATE.name(), sample.position("ETHUSDT", "1", "1").key());
        Eventually.holds(() -> positions("held-1").body("", hasSize(0)));
    }

    @Test
    void positionsAreFilteredAndPaged() throws Throwable {
        for (int i = 0; i < 3; i++) {
            var sample = new SampleAccount("held-2", TIME.plusSeconds(i));
            sample.send(sample.position("COIN" + i + "USDT", "1", "3"));
        }
        Eventually.holds(() -> positions("held-2").body("", hasSize(3)));

        given().queryParam("account", "held-2")
                .queryParam("symbol", "COIN1USDT")
                .queryParam("strategy", "ema-cross")
                .get("/positions")
                .then()
                .body("symbol", contains("COIN1USDT"));
        String second = positions("held-2").extract().path("[1].id");
        given().queryParam("account", "held-2")
                .queryParam("before", second)
                .get("/positions")
                .then()
                .body("symbol", contains("COIN0USDT"));
        given().queryParam("strategy", "nobody").get("/positions").then().body("", hasSize(0));
        given().queryParam("limit", "0").get("/positions").then().statusCode(400);
        given().queryParam("before", "nobody")
                .get("/positions")
                .then()
                .statusCode(404)
                .body("error", equalTo("There is no position 'nobody'"));
    }

    @Test
    void aStrategyShowsWhatItBroughtAndWhatItMayDo() throws Throwable {
        var sample = new SampleAccount("held-3", TIME);
        sample.send(sample.performance(2, "-3.5"));
        sample.send(
                sample.position("BTCUSDT", "0.002", "130"),
                sample.tripped(),
                sample.missed("BTCUSDT"));

        Eventually.holds(
                () ->
                        strategies("held-3")
                                .statusCode(200)
                                .body("id", contains("held-3/ema-cross"))
                                .body("[0].wins", equalTo(2))
                                .body("[0].losses", equalTo(1))
                                .body("[0].profit", equalTo("-3.5"))
                                .body("[0].drawdown", equalTo("4"))
                                .body("[0].positions", equalTo(1))
                                .body("[0].tradingState", equalTo("REDUCING"))
                                .body("[0].tradingReason", equalTo("DAILY_LOSS"))
                                .body("[0].tradingMessage", equalTo("held-3 lost 120 dollars"))
                                .body("[0].alerts", equalTo("MISSED")));
        sample.send(sample.active());
        sample.send(sample.performance(3, "1"));
        Eventually.holds(
                () ->
                        strategies("held-3")
                                .body("[0].wins", equalTo(3))
                                .body("[0].tradingState", equalTo("ACTIVE")));
        delete(Topics.STRATEGIES_PERFORMANCE.name(), "held-3/ema-cross");
        Eventually.holds(() -> strategies("held-3").body("[0].wins", equalTo(0)));
    }

    @Test
    void whatCannotBeReadIsSetAsideAndStopsNothing() throws Throwable {
        var sample = new SampleAccount("held-4", TIME);
        var key = sample.position("BTCUSDT", "1", "1").key();
        for (var text : new String[] {"{oops", "null"}) {
            TestKafka.shared()
                    .send(
                            new ProducerRecord<>(
                                    Topics.ACCOUNTS_STATE.name(), key, text.getBytes(UTF_8)));
        }
        sample.send(sample.position("BTCUSDT", "0.002", "130"));

        Eventually.holds(() -> positions("held-4").body("symbol", contains("BTCUSDT")));
        given().queryParam("topic", "accounts.state")
                .get("/dead-letters")
                .then()
                .body("value", hasItem("{oops"))
                .body("value", hasItem("null"));
    }

    private static ValidatableResponse positions(String account) {
        return given().queryParam("account", account).get("/positions").then();
    }

    private static ValidatableResponse strategies(String account) {
        return given().queryParam("account", account).get("/strategies").then();
    }

    private static void delete(String topic, String key) {
        TestKafka.shared().send(new ProducerRecord<>(topic, key, (byte[]) null));
    }
}
