package com.fkstrading.api.kafka;

import static com.fkstrading.api.Authorized.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fkstrading.api.Eventually;
import com.fkstrading.api.SampleSignal;
import com.fkstrading.api.SentSignal;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import com.fkstrading.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Tag("kafka")
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class FrozenPostgresTest {

    @TestHTTPResource(value = "/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    @Timeout(120)
    void everyAnswerHasALimitAndTradingCanBeHalted() throws Throwable {
        new SentSignal(new SampleSignal("frozen-0", "frozen", Instant.now())).received();
        Eventually.holds(() -> given().get("/signals/frozen-0").then().statusCode(200));

        try (var frozen = TestPostgres.shared().suspend()) {
            assertThat(frozen).isNotNull();
            new SentSignal(new SampleSignal("frozen-1", "frozen", Instant.now())).received();
            // More often than the pool has connections.
            for (int round = 0; round < 5; round++) {
                for (var path : List.of("/signals", "/orders", "/dead-letters")) {
                    within(
                            Duration.ofSeconds(3),
                            () ->
                                    given().get(path)
                                            .then()
                                            .statusCode(503)
                                            .body(
                                                    "error",
                                                    equalTo(
                                                            "Postgres does not answer; try again"
                                                                    + " soon")));
                }
            }
            within(
                    Duration.ofSeconds(3),
                    () ->
                            given().get(ready)
                                    .then()
                                    .statusCode(200)
                                    .body(
                                            "checks.find { it.name == 'postgres' }.data.answers",
                                            equalTo(false)));
            assertThat(given().get(metrics).asString()).contains("fks_postgres_up 0.0");
            within(Duration.ofSeconds(3), () -> command("halt", "all"));
            Eventually.holds(() -> given().get("/control").then().body("halted", equalTo(true)));
            within(
                    Duration.ofSeconds(3),
                    () ->
                            command("halt", "rio")
                                    .body("scope", equalTo("rio"))
                                    .body("known", nullValue()));
            within(Duration.ofSeconds(3), () -> command("resume", "rio"));
            within(Duration.ofSeconds(3), () -> command("resume", "all"));
            Eventually.holds(() -> given().get("/control").then().body("halted", equalTo(false)));
        }

        Eventually.holds(() -> given().get("/signals/frozen-1").then().statusCode(200));
        Eventually.holds(() -> given().get(ready).then().statusCode(200));
    }

    private static ValidatableResponse command(String action, String scope) {
        return given().contentType("application/json")
                .body(
                        "{\"action\":\"%s\",\"scope\":\"%s\",\"by\":\"ops\",\"why\":\"drill\"}"
                                .formatted(action, scope))
                .post("/control")
                .then()
                .statusCode(202);
    }

    private static void within(Duration limit, Runnable request) {
        var began = System.nanoTime();
        request.run();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(limit);
    }
}
