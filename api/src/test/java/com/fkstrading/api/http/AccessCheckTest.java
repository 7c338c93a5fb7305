package com.fkstrading.api.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fkstrading.api.Authorized;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("kafka")
@Timeout(60)
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class AccessCheckTest {

    private static final String HALT = "{\"action\":\"halt\",\"by\":\"x\",\"why\":\"x\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signals",
                "/signals/",
                "/signals/x",
                "/signals/x/why",
                "/orders",
                "/orders/x",
                "/positions",
                "/strategies",
                "/dead-letters",
                "/control",
                "/stream",
                "/page/main.js/../../signals",
                "/page/",
                "/page/..;/signals",
                "//signals",
                "/openapi/../signals",
                "/;a=/signals",
                "/nothing-here"
            })
    void nothingIsReadWithoutTheToken(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body(
                        "error",
                        equalTo("Authorization: missing; expected 'Bearer' and the control token"));
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer another-control-token-of-tests,this is not the control token",
        "Bearer control-token-of-the-test,this is not the control token",
        "Bearer '',missing; expected 'Bearer' and the control token",
        "Basic control-token-of-the-tests,missing; expected 'Bearer' and the control token"
    })
    void nothingElseThanTheTokenOpens(String authorization, String problem) {
        given().header("Authorization", authorization)
                .get("/signals")
                .then()
                .statusCode(401)
                .body("error", startsWith("Authorization: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void aProxyOnTheSameHostCommandsNothingWithoutTheToken(String forwardedFor) {
        given().header("X-Forwarded-For", forwardedFor)
                .contentType("application/json")
                .body(HALT)
                .post("/control")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "X-Control-Token", "Proxy-Authorization"})
    void theTokenCountsInItsOwnHeaderAlone(String header) {
        given().header(header, "Bearer " + Authorized.TOKEN)
                .queryParam("token", Authorized.TOKEN)
                .contentType("application/json")
                .body(HALT)
                .post("/control")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/page/main.js", "/fks.css", "/favicon.svg", "/openapi"})
    void thePageAndTheDescriptionAreOpen(String path) {
        given().get(path).then().statusCode(200);
        given().post(path).then().statusCode(401);
    }
}
