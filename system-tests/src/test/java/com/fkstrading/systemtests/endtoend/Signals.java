package com.fkstrading.systemtests.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fkstrading.contract.webhook.CanonicalAlert;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Sends alerts to a system and queries their outcome.
record Signals(PrivateSystem system) {

    /// The alert that FKS recommends: buys 0.002 BTC.
    static String alert() {
        return new String(
                CanonicalAlert.buy(UUID.randomUUID().toString(), Instant.now()).toJson(), UTF_8);
    }

    /// The same with one part replaced.
    static String changed(String from, String to) {
        String alert = alert();
        assertThat(alert).contains(from);
        return alert.replace(from, to);
    }

    /// The same with one more field.
    static String with(String field) {
        return changed("\"v\":1,", "\"v\":1," + field + ",");
    }

    /// @return the signal's id
    String accepted(String alert) {
        return accepted("tradingview", alert);
    }

    String accepted(String source, String alert) {
        var answer = system.alert(source, alert.getBytes(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return PrivateSystem.read(answer.body()).path("signalId").textValue();
    }

    void control(String action) {
        control(action, "all");
    }

    void control(String action, String scope) {
        command("\"action\":\"%s\",\"scope\":\"%s\"".formatted(action, scope));
    }

    /// @param value in place of the setting; null for the setting again
    void limit(String scope, String aspect, @Nullable String value) {
        String text = value == null ? "null" : '"' + value + '"';
        command(
                "\"action\":\"limit\",\"scope\":\"%s\",\"aspect\":\"%s\",\"value\":%s"
                        .formatted(scope, aspect, text));
    }

    private void command(String fields) {
        String command = "{%s,\"by\":\"a test\",\"why\":\"to see it\"}".formatted(fields);
        var answer = system.post("API_PORT", "/control", command.getBytes(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    /// The signal once its path has this step.
    JsonNode path(String id, String step) {
        return system.await("API_PORT", "/signals/" + id, signal -> names(signal).contains(step));
    }

    /// Sends alerts until one is filled. After an outage of Kafka the newest price is too old for a
    /// moment, and an alert of that moment is denied for that reason and no other.
    void filledOncePricesAreCurrent() {
        for (int attempt = 0; attempt < 50; attempt++) {
            String id = accepted(alert());
            var signal =
                    system.await(
                            "API_PORT",
                            "/signals/" + id,
                            it -> names(it).contains("filled") || names(it).contains("denied"));
            if (names(signal).contains("filled")) {
                return;
            }
            assertThat(signal.path("reason").textValue()).isEqualTo("NO_PRICE");
        }
        throw new AssertionError("prices do not come again");
    }

    /// The detail of the step that denied the signal.
    JsonNode denial(String id) {
        return StreamSupport.stream(path(id, "denied").path("path").spliterator(), false)
                .filter(step -> step.path("name").textValue().equals("denied"))
                .findFirst()
                .orElseThrow()
                .path("detail");
    }

    static List<String> names(JsonNode signal) {
        return StreamSupport.stream(signal.path("path").spliterator(), false)
                .map(step -> step.path("name").textValue())
                .toList();
    }

    /// How many orders the exchange ever took for this signal.
    long ordersOf(JsonNode signal) {
        String id = signal.path("clientOrderId").textValue();
        JsonNode orders = system.get("PAPER_EXCHANGE_PORT", "/admin/orders?clientOrderId=" + id);
        return orders.size();
    }
}
