package com.fkstrading.paper.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FreshExchange.class)
class FaultTest {

    private static final String FAULTS = "/admin/faults";

    @AfterEach
    void clear() {
        RestAssured.delete(FAULTS).then().statusCode(204);
    }

    @Test
    void refusedConnectionAnswersAndTakesNothing() {
        set("{\"kind\": \"REFUSE_CONNECTION\"}");

        assertThatThrownBy(() -> Client.market("refused")).isInstanceOf(Exception.class);
        assertTaken("refused", 0);
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_BEFORE, 503, -1001, 0",
        "ERROR_AFTER, 504, -1007, 1",
        "TOO_MANY_REQUESTS, 429, -1003, 0",
        "BANNED, 418, -1003, 0",
        "CLOCK_SKEW, 400, -1021, 0"
    })
    void faultAnswersAsItSaysAndActsOrNot(String kind, int status, int code, int taken) {
        set("{\"kind\": \"%s\"}".formatted(kind));

        Client.market("fault-" + kind).statusCode(status).body("code", equalTo(code));
        assertTaken("fault-" + kind, taken);
    }

    @Test
    void statusOfAnErrorAndWaitOfALimitAreSettable() {
        set("{\"kind\": \"ERROR_BEFORE\", \"status\": 500}");
        Client.open("/api/v3/ping").statusCode(500);

        set("{\"kind\": \"TOO_MANY_REQUESTS\", \"retryAfterSeconds\": 17}");
        Client.open("/api/v3/ping").statusCode(429).header("Retry-After", "17");
    }

    /// The promise that an absent order stays absent hangs on this.
    @Test
    void requestHeldUpBeyondItsWindowIsRefused() {
        set("{\"kind\": \"HANG_BEFORE\", \"delayMs\": 150}");

        Client.order(
                        "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.002&newClientOrderId=late"
                                + "&recvWindow=100")
                .statusCode(400)
                .body("code", equalTo(-1021));
        assertTaken("late", 0);
    }

    @Test
    void cancelHeldUpBeyondItsWindowIsRefused() {
        Client.rest("kept").statusCode(200);
        set("{\"kind\": \"HANG_BEFORE\", \"delayMs\": 150, \"method\": \"DELETE\"}");

        Client.delete("/api/v3/order", "symbol=BTCUSDT&origClientOrderId=kept&recvWindow=100")
                .body("code", equalTo(-1021));
        Client.get("/api/v3/order", "symbol=BTCUSDT&origClientOrderId=kept")
                .body("status", equalTo("NEW"));
    }

    @Test
    void requestHeldUpWithinItsWindowActs() {
        set("{\"kind\": \"SLOW\", \"delayMs\": 20}");

        Client.market("slow").statusCode(200);
        assertTaken("slow", 1);
    }

    @Test
    void answerHeldUpComesFromAnOrderAlreadyTaken() {
        set("{\"kind\": \"HANG_AFTER\", \"delayMs\": 150}");

        Client.order(
                        "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.002&newClientOrderId=held"
                                + "&recvWindow=100")
                .statusCode(200)
                .body("status", equalTo("FILLED"));
    }

    @Test
    void skewedClockShowsInTheTimeToo() {
        set("{\"kind\": \"CLOCK_SKEW\", \"delayMs\": 3600000}");

        long time = Client.open("/api/v3/time").extract().path("serverTime");
        Client.order(
                        "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.002"
                                + "&newClientOrderId=resynced&timestamp="
                                + time)
                .statusCode(200);
        assertThat(Instant.ofEpochMilli(time)).isAfter(Instant.now().plusSeconds(3000));
    }

    @Test
    void countEndsTheFaultAndPathNarrowsIt() {
        set("{\"kind\": \"ERROR_BEFORE\", \"count\": 1, \"path\": \"/api/v3/order\"}");

        Client.open("/api/v3/ping").statusCode(200);
        Client.market("counted").statusCode(503);
        Client.market("counted").statusCode(200);
        Client.open(FAULTS)
                .body("[0].fault.kind", equalTo("ERROR_BEFORE"))
                .body("[0].struck", equalTo(1));
    }

    @Test
    void wrongFaultIsExplained() {
        Client.put(FAULTS, "[{\"kind\": \"EXPLODE\"}]")
                .statusCode(400)
                .body("error", startsWith("faults[0].kind: \"EXPLODE\"; expected one of"));
        Client.put(FAULTS, "[{").statusCode(400).body("error", startsWith("body: not JSON"));
    }

    private static void set(String fault) {
        Client.put(FAULTS, "[" + fault + "]").statusCode(200);
    }

    private static void assertTaken(String clientOrderId, int times) {
        Client.open("/admin/orders?clientOrderId=" + clientOrderId).body("", hasSize(times));
    }
}
