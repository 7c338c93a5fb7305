package com.fkstrading.api.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fkstrading.api.Eventually;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("kafka")
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class ControlTest {

    @TestHTTPResource(value = "/ready", management = true)
    URI ready;

    @Test
    void aCommandIsOnTheTopicOnceItIsAnsweredAndSoonInForce() throws Throwable {
        command("{\"action\":\"halt\",\"by\":\"ops\",\"why\":\"drill\"}")
                .statusCode(202)
                .body("scope", equalTo("all"))
                .body("action", equalTo("HALT"));

        var last = TestKafka.shared().readToEnd(Topics.CONTROL_COMMANDS).getLast();
        assertThat(last.key()).isEqualTo("all");
        assertThat(last.value().action()).isEqualTo(ControlAction.HALT);
        assertThat(last.timestamp()).isEqualTo(last.value().time().toEpochMilli());
        Eventually.holds(
                () ->
                        given().get("/control")
                                .then()
                                .body("halted", equalTo(true))
                                .body("commands[0].by", equalTo("ops"))
                                .body("commands[0].why", equalTo("drill")));

        command("{\"action\":\"RESUME\",\"by\":\"ops\",\"why\":\"over\"}").statusCode(202);
        Eventually.holds(() -> given().get("/control").then().body("halted", equalTo(false)));
    }

    @Test
    void aWrongCommandIsExplainedAndNotWritten() {
        var kafka = TestKafka.shared();
        var before = kafka.readToEnd(Topics.CONTROL_COMMANDS).size();

        command("{\"action\":\"stop\",\"by\":\"ops\",\"why\":\"drill\"}")
                .statusCode(400)
                .body("error", equalTo("action: 'stop'; expected 'halt' or 'resume'"));

        assertThat(kafka.readToEnd(Topics.CONTROL_COMMANDS)).hasSize(before);
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
    void aForeignHostNameIsForbidden() {
        given().header("Host", "evil.example")
                .contentType("application/json")
                .body("{\"action\":\"halt\",\"by\":\"x\",\"why\":\"x\"}")
                .post("/control")
                .then()
                .statusCode(403)
                .body("error", startsWith("Host: 'evil.example'"));
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

    private static ValidatableResponse command(String body) {
        return given().contentType("application/json").body(body).post("/control").then();
    }
}
