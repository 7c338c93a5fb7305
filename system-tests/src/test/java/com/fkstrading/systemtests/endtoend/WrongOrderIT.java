package com.fkstrading.systemtests.endtoend;

import static com.fkstrading.systemtests.endtoend.Signals.changed;
import static com.fkstrading.systemtests.endtoend.Signals.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Alerts that a wrong reading makes an unwanted order of: denied with a reason, or read as meant.
@ExtendWith(SharedSystem.class)
class WrongOrderIT {

    private static final String PRICE = "\"price\":\"65100.00\",";

    private final Signals signals;

    WrongOrderIT(Signals signals) {
        this.signals = signals;
    }

    /// SOL is at 150 dollars. The alert states no price that could be compared with that.
    @Test
    void capIsReckonedWithTheExchangesPrice() {
        JsonNode denial =
                signals.denial(
                        signals.accepted(
                                confident("SOLUSDT")
                                        .replace("\"0.002\"", "\"5000\"")
                                        .replace(PRICE, "")));

        assertThat(denial.path("reason").textValue()).isIn("ORDER_TOO_LARGE", "NO_PRICE");
    }

    @Test
    void capIsReckonedInDollarsWhateverTheQuoteCurrency() {
        JsonNode denial =
                signals.denial(
                        signals.accepted(
                                confident("ETHBTC")
                                        .replace("\"0.002\"", "\"1000\"")
                                        .replace(PRICE, "")));

        assertThat(denial.path("reason").textValue()).isIn("ORDER_TOO_LARGE", "NO_PRICE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "currency_type       | \"currency_type\":\"margin_percent\"",
                "risk_percent        | \"risk_percent\":1",
                "reduce_only         | \"reduce_only\":true",
                "sentiment           | \"sentiment\":\"short\"",
                "stopLoss            | \"stopLoss\":{\"type\":\"trailing_stop\",\"trailPercent\":\"1\"}",
                "market_position     | \"market_position\":\"flat\"",
                "side                | \"side\":\"sell\"",
                "stop                | \"stop\":NaN"
            })
    void fieldThatIsNotServedIsDeniedWithItsName(String name, String field) {
        JsonNode denial = signals.denial(signals.accepted(with(field)));

        assertThat(denial.path("reason").textValue())
                .isIn("UNSUPPORTED_FIELD", "CONFLICTING_FIELDS", "NON_NUMERIC");
        assertThat(denial.path("message").textValue()).contains(name);
    }

    /// Execution cannot place protective legs yet, and places no entry without its protection.
    @Test
    void entryWithProtectionIsDeniedByExecution() {
        JsonNode path =
                signals.path(
                        signals.accepted(
                                with("\"stopLoss\":{\"type\":\"stop\",\"percent\":\"5\"}")),
                        "order_denied");

        assertThat(Signals.names(path)).contains("requested").doesNotContain("submitted");
        assertThat(path.path("reason").textValue()).isEqualTo("UNSUPPORTED_ORDER");
        assertThat(path.path("message").textValue()).contains("stop-loss");
    }

    @Test
    void openOrderOfAStrategyIsCancelledByAnAlert() {
        String order =
                signals.accepted(
                        with("\"order_type\":\"limit\",\"limit_price\":\"60000\"")
                                .replaceAll("\"strategy\":\"[^\"]*\"", "\"strategy\":\"rests\""));
        signals.path(order, "placed");

        String cancel = signals.accepted("{\"strategy\":\"rests\",\"action\":\"cancel\"}");

        signals.path(cancel, "cancel_requested");
        signals.path(order, "canceled");
    }

    @Test
    void saleThatWouldOpenAShortPositionIsDenied() {
        JsonNode denial =
                signals.denial(
                        signals.accepted(
                                with("\"market_position\":\"short\"")
                                        .replace("\"buy\"", "\"sell\"")));

        assertThat(denial.path("reason").textValue())
                .isIn("UNSUPPORTED_FIELD", "CONFLICTING_FIELDS");
    }

    @Test
    void closeIsRefusedNeitherByCapNorByConfidence() {
        signals.path(signals.accepted(order("buy", "1", "enter-1")), "filled");
        signals.path(signals.accepted(order("buy", "1", "enter-2")), "filled");

        String close =
                signals.accepted(
                        order("close", "1", "exit")
                                .replace("\"confidence\":\"0.8\"", "\"confidence\":\"0.1\""));

        assertThat(Signals.names(signals.path(close, "filled"))).doesNotContain("denied");
    }

    @Test
    void exitWithTheIdOfItsEntryIsNoDuplicate() {
        String id = UUID.randomUUID().toString();
        signals.path(signals.accepted(withId(id)), "filled");

        String exit = signals.accepted(withId(id).replace("\"buy\"", "\"sell\""));

        signals.path(exit, "filled");
    }

    @Test
    void ladderOfLimitPricesIsAsManyOrders() {
        String fired = Instant.now().toString();
        for (String limit : new String[] {"64000", "63900", "63800"}) {
            String rung =
                    with("\"order_type\":\"limit\",\"limit_price\":\"" + limit + "\"")
                            .replaceAll("\"order_id\":\"[^\"]*\"", "\"order_id\":\"ladder\"")
                            .replaceAll(
                                    "\"fired_at\":\"[^\"]*\"", "\"fired_at\":\"" + fired + "\"");

            signals.path(signals.accepted(rung), "placed");
        }
    }

    /// It passes the minimum confidence, whatever the strategies of earlier tests have done.
    private static String confident(String symbol) {
        return changed("BTCUSDT", symbol)
                .replace("ema-cross", "confident")
                .replace("\"confidence\":\"0.8\"", "\"confidence\":\"1\"");
    }

    private static String withId(String id) {
        return with("\"id\":\"" + id + "\"");
    }

    private static String order(String action, String quantity, String orderId) {
        return changed("\"buy\"", "\"" + action + "\"")
                .replace("\"contracts\":\"0.002\"", "\"contracts\":\"" + quantity + "\"")
                .replaceAll("\"order_id\":\"[^\"]*\"", "\"order_id\":\"" + orderId + "\"");
    }
}
