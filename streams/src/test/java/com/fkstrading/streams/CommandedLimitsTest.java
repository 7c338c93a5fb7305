package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.signal.DenialReason;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Operators set limits while it runs: for all accounts, an account, or a strategy.
class CommandedLimitsTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private final PathDriver path = new PathDriver(TestRules.defaults());
    private int sent;

    @AfterEach
    void closePath() {
        path.close();
    }

    /// Each of these denies an order of two at 100 dollars on a Monday at 10.
    @ParameterizedTest
    @CsvSource({
        "max-order-size-usd, 199, ORDER_TOO_LARGE",
        "max-exposure-usd, 199, EXPOSURE_TOO_LARGE",
        "max-symbol-exposure-usd, 199, EXPOSURE_TOO_LARGE",
        "allowed-symbols, ETHUSDT, SYMBOL_NOT_ALLOWED",
        "trading-hours, Mon 08:00-10:00, OUTSIDE_TRADING_HOURS",
    })
    void limitThatIsSetIsObeyedUntilItIsTakenBack(
            String aspect, String value, DenialReason reason) {
        for (String scope : new String[] {"all", "main", "main/strategy:a", "all/strategy:a"}) {
            set(scope, aspect, value);
            assertDenied("a", reason);
            set("other", aspect, value);
            clear(scope, aspect);
            assertRequested("a");
        }
    }

    @Test
    void strategysLimitIsNoOtherStrategys() {
        set("main/strategy:a", "max-order-size-usd", "100");

        assertDenied("a", DenialReason.ORDER_TOO_LARGE);
        assertRequested("b");
    }

    @Test
    void strategysSymbolLimitCountsItsOpenPurchasesAndNoOthers() {
        set("main/strategy:a", "max-symbol-exposure-usd", "300");

        assertRequested("b");
        assertRequested("a");
        assertDenied("a", DenialReason.EXPOSURE_TOO_LARGE);
    }

    @Test
    void accountsOwnTakesThePlaceOfTheOneForAll() {
        set("all", "max-order-size-usd", "100");
        assertDenied("a", DenialReason.ORDER_TOO_LARGE);

        set("main", "max-order-size-usd", "1000");

        assertRequested("a");
    }

    @Test
    void ratesAndCountsAreSetToo() {
        set("main", "rate-limit", "2");
        assertRequested("a");
        assertRequested("a");
        assertDenied("a", DenialReason.RATE_LIMITED);
        clear("main", "rate-limit");

        set("main/strategy:a", "max-orders-per-day", "3");
        assertRequested("a");
        assertDenied("a", DenialReason.TOO_MANY_ORDERS);
        assertRequested("b");
    }

    /// Whatever it was to limit, nothing is traded until it can be read.
    @Test
    void limitThatCannotBeObeyedHalts() {
        set("main", "max-orders-per-day", "many");
        assertDenied("a", DenialReason.HALTED);

        set("main", "max-orders-per-day", "100");

        assertRequested("a");
    }

    private void set(String scope, String aspect, String value) {
        command(scope, aspect, ",\"value\":\"" + value + "\"");
    }

    private void clear(String scope, String aspect) {
        command(scope, aspect, "");
    }

    private void command(String scope, String aspect, String value) {
        String json =
                """
                {"scope":"%s","action":"LIMIT","by":"alice","why":"drill","time":"%s"%s}
                """
                        .formatted(scope, T, value);
        path.bytes(Topics.CONTROL_COMMANDS, scope + "/" + aspect, json, T);
    }

    private void assertDenied(String strategy, DenialReason reason) {
        buy(strategy);
        assertThat(path.read(Topics.SIGNALS_DENIED))
                .extracting(it -> it.reason())
                .containsExactly(reason);
        assertThat(path.read(Topics.ORDERS_REQUESTED)).isEmpty();
    }

    private void assertRequested(String strategy) {
        buy(strategy);
        assertThat(path.read(Topics.SIGNALS_DENIED)).isEmpty();
        assertThat(path.read(Topics.ORDERS_REQUESTED)).hasSize(1);
    }

    private void buy(String strategy) {
        sent++;
        var now = T.plusMillis(sent);
        path.price("BTCUSDT", "100", "100", now);
        String alert =
                "{\"strategy\":\"%s\",\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":2,\"id\":%d}";
        path.webhook("s-" + sent, alert.formatted(strategy, sent), now);
    }
}
