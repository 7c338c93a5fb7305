package com.fkstrading.paper.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fkstrading.paper.Client;
import com.fkstrading.paper.FreshExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The exchange judges requests by a clock of its own, which can differ from the client's.
@QuarkusTest
@QuarkusTestResource(FreshExchange.class)
class ClockTest {

    private static final String CLOCK = "/admin/clock";
    private static final String BUY =
            "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.002&newClientOrderId=";

    @AfterEach
    void resetClockAndFaults() {
        skew(0);
        Client.put("/admin/faults", "[]").statusCode(200);
    }

    @Test
    void clockAheadRejectsTheClientsTimestampAsTooOld() {
        skew(6000);

        Client.market("too-old")
                .statusCode(400)
                .body("code", equalTo(-1021))
                .body("msg", equalTo("Timestamp for this request is outside of the recvWindow."));
        assertTaken("too-old", 0);
    }

    @Test
    void clockBehindRejectsTheClientsTimestampAsAhead() {
        skew(-3000);

        Client.market("too-early")
                .statusCode(400)
                .body("code", equalTo(-1021))
                .body(
                        "msg",
                        equalTo(
                                "Timestamp for this request was 1000ms ahead of the server's"
                                        + " time."));
        assertTaken("too-early", 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {3_600_000, -3_600_000})
    void clientThatAsksForTheTimeIsServed(long skewMs) {
        skew(skewMs);
        long serverTime = Client.open("/api/v3/time").extract().path("serverTime");
        assertThat(Instant.ofEpochMilli(serverTime))
                .isBetween(
                        Instant.now().plusMillis(skewMs).minusSeconds(30),
                        Instant.now().plusMillis(skewMs));

        var id = "resynced-" + Math.abs(skewMs) + (skewMs < 0 ? "-behind" : "");
        Client.order(BUY + id + "&timestamp=" + serverTime).statusCode(200);

        String taken = Client.open("/admin/orders?clientOrderId=" + id).extract().path("[0].time");
        assertThat(Duration.between(Instant.ofEpochMilli(serverTime), Instant.parse(taken)))
                .isBetween(Duration.ZERO, Duration.ofSeconds(5));
    }

    /// On arrival 4 s of the window of 5 s are used; the fault uses up the rest before matching.
    @Test
    void windowThatClosesWhileTheRequestIsDelayedRejectsIt() {
        skew(4000);
        Client.market("in-time").statusCode(200);
        Client.put("/admin/faults", "[{\"kind\": \"SLOW\", \"delayMs\": 1200}]").statusCode(200);

        Client.market("delayed").statusCode(400).body("code", equalTo(-1021));
        assertTaken("delayed", 0);
    }

    @Test
    void clockTellsItsSkew() {
        skew(-250);

        Client.open(CLOCK).statusCode(200).body("skewMs", equalTo(-250));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"skewMs\": \"5\"}", "{\"skewMs\": 1.5}", "{\"skewMs\": 86400001}"})
    void wrongSkewIsExplained(String body) {
        Client.put(CLOCK, body).statusCode(400).body("error", startsWith("skewMs: "));
    }

    private static void skew(long milliseconds) {
        Client.put(CLOCK, "{\"skewMs\": " + milliseconds + "}").statusCode(200);
    }

    private static void assertTaken(String clientOrderId, int times) {
        Client.open("/admin/orders?clientOrderId=" + clientOrderId).body("", hasSize(times));
    }
}
