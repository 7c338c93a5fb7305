package com.fkstrading.systemtests.endtoend;

import static com.fkstrading.systemtests.endtoend.Signals.alert;
import static com.fkstrading.systemtests.endtoend.Signals.changed;
import static com.fkstrading.systemtests.endtoend.Signals.names;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// One alert's way through the real processes, as its sender and an operator see it.
@TestMethodOrder(OrderAnnotation.class)
@ExtendWith(SharedSystem.class)
class AlertToOrderIT {

    private final Signals signals;
    private final PrivateSystem system;

    AlertToOrderIT(Signals signals) {
        this.signals = signals;
        this.system = signals.system();
    }

    @Test
    void canonicalAlertBecomesOneFilledOrder() {
        JsonNode signal = signals.path(signals.accepted(alert()), "filled");

        assertThat(names(signal))
                .containsExactly(
                        "received", "validated", "scored", "requested", "submitted", "filled");
        assertThat(signals.ordersOf(signal)).isEqualTo(1);
    }

    @Test
    void sameBytesAgainAreDeniedAsADuplicateOfTheFirst() {
        String alert = alert();
        String first = signals.accepted(alert);
        JsonNode placed = signals.path(first, "filled");

        JsonNode denial = signals.denial(signals.accepted(alert));

        assertThat(denial.path("reason").textValue()).isEqualTo("DUPLICATE");
        assertThat(denial.path("duplicateOf").textValue()).isEqualTo(first);
        assertThat(signals.ordersOf(placed)).isEqualTo(1);
    }

    @Test
    void wrongTokenIsUnauthorized() {
        byte[] alert = alert().getBytes(UTF_8);

        assertThat(system.post("INGEST_PORT", "/webhook/tradingview/wrong", alert).statusCode())
                .isEqualTo(401);
    }

    @Test
    void bodyOver64KiBIsTooLarge() {
        assertThat(system.alert("tradingview", new byte[65 * 1024]).statusCode()).isEqualTo(413);
    }

    @Test
    void quantityThatIsNaNIsDeniedWithTheFieldsName() {
        JsonNode denial = signals.denial(signals.accepted(changed("\"0.002\"", "NaN")));

        assertThat(denial.path("reason").textValue()).isEqualTo("NON_NUMERIC");
        assertThat(denial.path("message").textValue()).contains("contracts");
    }

    @Test
    void missingSymbolIsDeniedWithTheFieldsName() {
        JsonNode denial = signals.denial(signals.accepted(changed("\"ticker\":\"BTCUSDT\",", "")));

        assertThat(denial.path("reason").textValue()).isEqualTo("MISSING_FIELD");
        assertThat(denial.path("message").textValue()).contains("ticker");
    }

    @Test
    void confidenceBelowTheThresholdIsDenied() {
        assertThat(reason(changed("\"confidence\":\"0.8\"", "\"confidence\":\"0.3\"")))
                .isEqualTo("LOW_CONFIDENCE");
    }

    @Test
    void orderOverTheCapIsDenied() {
        assertThat(reason(changed("\"0.002\"", "\"5\""))).isEqualTo("ORDER_TOO_LARGE");
    }

    @Test
    void alertBeyondTheRateLimitIsDenied() {
        signals.limit(SharedSystem.LIMITED, "rate-limit", "1");
        signals.path(signals.accepted(SharedSystem.LIMITED, alert()), "filled");

        String second = signals.accepted(SharedSystem.LIMITED, alert());

        assertThat(signals.denial(second).path("reason").textValue()).isEqualTo("RATE_LIMITED");
        signals.limit(SharedSystem.LIMITED, "rate-limit", null);
        signals.path(signals.accepted(SharedSystem.LIMITED, alert()), "filled");
    }

    @Test
    void reducedStrategySellsWhatItHoldsAndBuysNothing() {
        String strategy = "main/strategy:ema-cross";
        signals.path(signals.accepted(alert()), "filled");

        signals.control("reduce", strategy);
        assertThat(reason(alert())).isEqualTo("REDUCING");
        // Less than was bought: the exchange took its commission from it.
        String sale =
                changed("\"action\":\"buy\"", "\"action\":\"sell\"").replace("0.002", "0.001");
        JsonNode sold = signals.path(signals.accepted(sale), "filled");
        signals.control("resume", strategy);

        assertThat(signals.ordersOf(sold)).isEqualTo(1);
        signals.path(signals.accepted(alert()), "filled");
    }

    @Test
    void haltOfASymbolDeniesItsSignalsUntilTheSymbolIsResumed() {
        signals.control("halt", "all/symbol:BTCUSDT");
        assertThat(reason(alert())).isEqualTo("HALTED");
        signals.control("resume");
        assertThat(reason(alert())).isEqualTo("HALTED");

        signals.control("resume", "all/symbol:BTCUSDT");
        signals.path(signals.accepted(alert()), "filled");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void haltIsObeyedAcrossARestartUntilResume() {
        signals.control("halt");
        assertThat(reason(alert())).isEqualTo("HALTED");

        system.kill("streams");
        system.kill("execution");

        assertThat(reason(alert())).isEqualTo("HALTED");
        signals.control("resume");
        signals.path(signals.accepted(alert()), "filled");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void stoppedBrokerMeans503AndRecoveryByItselfLosesNothing() {
        system.signal("kafka", "STOP");
        try {
            assertThat(system.alert("tradingview", alert().getBytes(UTF_8)).statusCode())
                    .isEqualTo(503);
            system.awaitStatus(system.management("INGEST_PORT", "/ready"), 503);
            assertThat(system.status(system.management("INGEST_PORT", "/health"))).isEqualTo(200);
        } finally {
            system.signal("kafka", "CONT");
        }

        system.awaitReady();
        signals.filledOncePricesAreCurrent();
    }

    private String reason(String alert) {
        return signals.denial(signals.accepted(alert)).path("reason").textValue();
    }
}
