package com.fkstrading.systemtests.spine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.webhook.CanonicalAlert;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// One alert's way through the real processes, as its sender and an operator see it.
@TestMethodOrder(OrderAnnotation.class)
class SpineIT {

    private static final int RATE_LIMIT = 60;
    private static PrivateSystem system;

    @BeforeAll
    static void start() {
        system =
                new PrivateSystem(
                        Map.of(
                                "RATE_LIMIT_REQUESTS",
                                Integer.toString(RATE_LIMIT),
                                "RATE_LIMIT_WINDOW",
                                "20"));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void canonicalAlertBecomesOneFilledOrder() {
        String id = accepted(alert());

        JsonNode signal = path(id, "filled");

        assertThat(names(signal))
                .containsExactly(
                        "received", "validated", "scored", "requested", "submitted", "filled");
        assertThat(ordersOf(signal)).isEqualTo(1);
    }

    @Test
    void sameBytesAgainAreDeniedAsADuplicateOfTheFirst() {
        byte[] alert = alert();
        String first = accepted(alert);
        JsonNode placed = path(first, "filled");

        String second = accepted(alert);

        assertThat(denial(second).path("reason").textValue()).isEqualTo("DUPLICATE");
        assertThat(denial(second).path("duplicateOf").textValue()).isEqualTo(first);
        assertThat(ordersOf(placed)).isEqualTo(1);
    }

    @Test
    void wrongTokenIsUnauthorized() {
        assertThat(system.post("INGEST_PORT", "/webhook/tradingview/wrong", alert()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void bodyOver64KiBIsTooLarge() {
        assertThat(system.alert(new byte[65 * 1024]).statusCode()).isEqualTo(413);
    }

    @Test
    void quantityThatIsNaNIsDeniedWithTheFieldsName() {
        JsonNode denial = denial(accepted(changed("\"0.002\"", "NaN")));

        assertThat(denial.path("reason").textValue()).isEqualTo("NON_NUMERIC");
        assertThat(denial.path("message").textValue()).contains("contracts");
    }

    @Test
    void missingSymbolIsDeniedWithTheFieldsName() {
        JsonNode denial = denial(accepted(changed("\"ticker\":\"BTCUSDT\",", "")));

        assertThat(denial.path("reason").textValue()).isEqualTo("MISSING_FIELD");
        assertThat(denial.path("message").textValue()).contains("ticker");
    }

    @Test
    void confidenceBelowTheThresholdIsDenied() {
        JsonNode denial =
                denial(accepted(changed("\"confidence\":\"0.8\"", "\"confidence\":\"0.3\"")));

        assertThat(denial.path("reason").textValue()).isEqualTo("LOW_CONFIDENCE");
    }

    @Test
    void orderOverTheCapIsDenied() {
        JsonNode denial = denial(accepted(changed("\"0.002\"", "\"5\"")));

        assertThat(denial.path("reason").textValue()).isEqualTo("ORDER_TOO_LARGE");
    }

    @Test
    @Order(Integer.MAX_VALUE - 2)
    void haltIsObeyedAcrossARestartUntilResume() {
        control("halt");
        assertThat(denial(accepted(alert())).path("reason").textValue()).isEqualTo("HALTED");

        system.kill("streams");
        system.kill("execution");

        assertThat(denial(accepted(alert())).path("reason").textValue()).isEqualTo("HALTED");
        control("resume");
        path(accepted(alert()), "filled");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void stoppedBrokerMeans503AndRecoveryByItselfLosesNothing() {
        system.signal("kafka", "STOP");
        try {
            assertThat(system.alert(alert()).statusCode()).isEqualTo(503);
            system.awaitStatus(system.management("INGEST_PORT", "/ready"), 503);
            assertThat(system.status(system.management("INGEST_PORT", "/health"))).isEqualTo(200);
        } finally {
            system.signal("kafka", "CONT");
        }

        system.awaitStatus(system.management("INGEST_PORT", "/ready"), 200);
        path(accepted(alert()), "filled");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void alertBeyondTheRateLimitIsDenied() {
        String last = null;
        for (int i = 0; i <= RATE_LIMIT; i++) {
            last = accepted(alert());
        }

        assertThat(denial(last).path("reason").textValue()).isEqualTo("RATE_LIMITED");
    }

    private static byte[] alert() {
        return CanonicalAlert.buy(UUID.randomUUID().toString(), Instant.now()).toJson();
    }

    private static byte[] changed(String from, String to) {
        String alert = new String(alert(), UTF_8);
        assertThat(alert).contains(from);
        return alert.replace(from, to).getBytes(UTF_8);
    }

    private static String accepted(byte[] alert) {
        var answer = system.alert(alert);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return PrivateSystem.read(answer.body()).path("signalId").textValue();
    }

    private static void control(String action) {
        String command = "{\"action\":\"" + action + "\",\"by\":\"a test\",\"why\":\"to see it\"}";
        assertThat(system.post("API_PORT", "/control", command.getBytes(UTF_8)).statusCode())
                .isBetween(200, 202);
    }

    /// The signal once its path has this step.
    private static JsonNode path(String id, String step) {
        return system.await("API_PORT", "/signals/" + id, signal -> names(signal).contains(step));
    }

    private static JsonNode denial(String id) {
        return StreamSupport.stream(path(id, "denied").path("path").spliterator(), false)
                .filter(step -> step.path("name").textValue().equals("denied"))
                .findFirst()
                .orElseThrow()
                .path("detail");
    }

    private static List<String> names(JsonNode signal) {
        return StreamSupport.stream(signal.path("path").spliterator(), false)
                .map(step -> step.path("name").textValue())
                .toList();
    }

    private static long ordersOf(JsonNode signal) {
        String id = signal.path("clientOrderId").textValue();
        JsonNode orders = system.get("PAPER_EXCHANGE_PORT", "/admin/orders");
        return StreamSupport.stream(orders.spliterator(), false)
                .filter(order -> order.path("clientOrderId").textValue().equals(id))
                .count();
    }
}
