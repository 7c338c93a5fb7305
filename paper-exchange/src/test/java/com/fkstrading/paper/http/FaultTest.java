package com.fkstrading.paper.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fkstrading.paper.Client;
import com.fkstrading.paper.FreshExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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
    void refusedConnectionTakesNoOrder() {
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
    void faultDeterminesTheResponseAndWhetherTheRequestActs(
            String kind, int status, int code, int taken) {
        set("{\"kind\": \"%s\"}".formatted(kind));

        Client.market("fault-" + kind).statusCode(status).body("code", equalTo(code));
        assertTaken("fault-" + kind, taken);
    }

    @Test
    void statusAndRetryAfterCanBeSet() {
        set("{\"kind\": \"ERROR_BEFORE\", \"status\": 500}");
        Client.open("/api/v3/ping").statusCode(500);

        set("{\"kind\": \"TOO_MANY_REQUESTS\", \"retryAfterSeconds\": 17}");
        Client.open("/api/v3/ping").statusCode(429).header("Retry-After", "17");
    }

    /// Clients rely on this to conclude that an absent order stays absent.
    @Test
    void requestDelayedBeyondItsWindowIsRejected() {
        set("{\"kind\": \"HANG_BEFORE\", \"delayMs\": 150}");

        Client.order(
                        "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.002&newClientOrderId=late"
                                + "&recvWindow=100")
                .statusCode(400)
                .body("code", equalTo(-1021));
        assertTaken("late", 0);
    }

    @Test
    void cancelDelayedBeyondItsWindowIsRejected() {
        Client.rest("kept").statusCode(200);
        set("{\"kind\": \"HANG_BEFORE\", \"delayMs\": 150, \"method\": \"DELETE\"}");

        Client.delete("/api/v3/order", "symbol=BTCUSDT&origClientOrderId=kept&recvWindow=100")
                .body("code", equalTo(-1021));
        Client.get("/api/v3/order", "symbol=BTCUSDT&origClientOrderId=kept")
                .body("status", equalTo("NEW"));
    }

    @Test
    void requestDelayedWithinItsWindowActs() {
        set("{\"kind\": \"SLOW\", \"delayMs\": 20}");

        Client.market("slow").statusCode(200);
        assertTaken("slow", 1);
    }

    @Test
    void delayedResponseComesFromAnOrderAlreadyTaken() {
        set("{\"kind\": \"HANG_AFTER\", \"delayMs\": 150}");

        Client.order(
                        "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.002&newClientOrderId=held"
                                + "&recvWindow=100")
                .statusCode(200)
                .body("status", equalTo("FILLED"));
    }

    @Test
    void clockSkewAppliesToTheTimeEndpointToo() {
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
    void faultEndsAfterItsCountAndHitsOnlyItsPath() {
        set("{\"kind\": \"ERROR_BEFORE\", \"count\": 1, \"path\": \"/api/v3/order\"}");

        Client.open("/api/v3/ping").statusCode(200);
        Client.market("counted").statusCode(503);
        Client.market("counted").statusCode(200);
        Client.open(FAULTS)
                .body("[0].fault.kind", equalTo("ERROR_BEFORE"))
                .body("[0].injected", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"TOO_MANY_REQUESTS, 429", "BANNED, 418"})
    void retryAfterCanBeLeftOut(String kind, int status) {
        set("{\"kind\": \"%s\", \"retryAfterSeconds\": null}".formatted(kind));

        Client.open("/api/v3/ping")
                .statusCode(status)
                .header("Retry-After", nullValue())
                .body("code", equalTo(-1003));
    }

    @Test
    void shorterRetryAfterMayFollowALongerOne() {
        set(
                "{\"kind\": \"TOO_MANY_REQUESTS\", \"count\": 1, \"retryAfterSeconds\": 30},"
                        + "{\"kind\": \"TOO_MANY_REQUESTS\", \"count\": 1, \"retryAfterSeconds\": 2}");

        Client.open("/api/v3/ping").statusCode(429).header("Retry-After", "30");
        Client.open("/api/v3/ping").statusCode(429).header("Retry-After", "2");
        Client.open("/api/v3/ping").statusCode(200);
    }

    @Test
    void clockSkewCanHitTwoOrdersInARow() {
        set("{\"kind\": \"CLOCK_SKEW\", \"count\": 2, \"path\": \"/api/v3/order\"}");

        Client.market("skewed").body("code", equalTo(-1021));
        Client.market("skewed").body("code", equalTo(-1021));
        Client.market("skewed").statusCode(200);
        assertTaken("skewed", 1);
    }

    @Test
    void myTradesCanFailWhileOrdersWork() {
        set("{\"kind\": \"ERROR_BEFORE\", \"path\": \"/api/v3/myTrades\"}");

        Client.market("untold").statusCode(200).body("fills", hasSize(1));
        Client.get("/api/v3/order", "symbol=BTCUSDT&origClientOrderId=untold").statusCode(200);
        Client.get("/api/v3/myTrades", "symbol=BTCUSDT").statusCode(503);
        clear();
        Client.get("/api/v3/myTrades", "symbol=BTCUSDT").statusCode(200);
    }

    @Test
    void probabilityHitsSomeRequestsAndRepeatsWithItsSeed() {
        var fault = "{\"kind\": \"ERROR_BEFORE\", \"probability\": 0.5, \"seed\": 11}";
        set(fault);
        var first = statusesOfPings();
        set(fault);

        assertThat(statusesOfPings()).isEqualTo(first).contains(200, 503);
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

    private static List<Integer> statusesOfPings() {
        return IntStream.range(0, 20)
                .mapToObj(_ -> Client.open("/api/v3/ping").extract().statusCode())
                .toList();
    }

    private static void assertTaken(String clientOrderId, int times) {
        Client.open("/admin/orders?clientOrderId=" + clientOrderId).body("", hasSize(times));
    }
}
