package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.DenialReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a strategy lost stops its account or itself, by a setting or by an operator's limit.
class LimitsAfterLossesTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private int sent;
    private Instant now = T;

    /// The loss is one of 10 dollars, and the only one.
    @ParameterizedTest
    @CsvSource({
        "MAX_DAILY_LOSS_USD, 10, DAILY_LOSS",
        "MAX_DRAWDOWN_USD, 10, DRAWDOWN",
        "COOL_DOWN, 3600, COOLING_DOWN",
    })
    void settingStopsPurchases(String name, String value, DenialReason reason) {
        try (var path = path(name, value)) {
            lose(path);

            assertDenied(path, reason);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAX_DAILY_LOSS_USD, 10.01",
        "MAX_DRAWDOWN_USD, 10.01",
        "COOL_DOWN_LOSSES, 2",
    })
    void purchasesPassBeforeTheLimit(String name, String value) {
        try (var path = path("COOL_DOWN", "3600", "COOL_DOWN_LOSSES", "2", name, value)) {
            lose(path);

            assertRequested(path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "max-daily-loss-usd, 10, 10.01, DAILY_LOSS",
        "max-drawdown-usd, 10, 10.01, DRAWDOWN",
        "cool-down, 3600, 1, COOLING_DOWN",
    })
    void operatorsLimitIsObeyedUntilItIsTakenBack(
            String aspect, String value, String wider, DenialReason reason) {
        try (var path = path()) {
            lose(path);
            now = now.plusSeconds(60);
            for (String scope : List.of("all", "main", "main/strategy:a", "all/strategy:a")) {
                limit(path, scope, aspect, value);
                assertDenied(path, reason);
                limit(path, scope, aspect, wider);
                assertRequested(path);
                limit(path, scope, aspect, value);
                limit(path, "other", aspect, value);
                limit(path, scope, aspect, null);
                assertRequested(path);
            }
        }
    }

    @Test
    void operatorsCoolDownEndsOnTime() {
        try (var path = path()) {
            lose(path);
            var lost = now;
            limit(path, "main", "cool-down", "3600");

            now = lost.plusSeconds(3600).minusMillis(2);
            assertDenied(path, DenialReason.COOLING_DOWN);
            assertRequested(path);
        }
    }

    @ParameterizedTest
    @CsvSource({"3600, 60", "60, 3600"})
    void longerOfTheAccountsAndTheStrategysCoolDownCounts(String ofAccount, String ofStrategy) {
        try (var path = path()) {
            lose(path);
            var lost = now;
            limit(path, "main", "cool-down", ofAccount);
            limit(path, "main/strategy:a", "cool-down", ofStrategy);

            now = lost.plusSeconds(3600).minusMillis(2);
            assertDenied(path, DenialReason.COOLING_DOWN);
            assertRequested(path);
        }
    }

    private static PathDriver path(String... settings) {
        var all = new HashMap<>(Map.of("COOL_DOWN_LOSSES", "1"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return new PathDriver(TestRules.with(all));
    }

    private void lose(PathDriver path) {
        fill(path, requested(path, "buy"), "100");
        fill(path, requested(path, "close"), "90");
    }

    private void assertDenied(PathDriver path, DenialReason reason) {
        send(path, "buy");
        assertThat(path.orders()).isEmpty();
        assertThat(path.read(Topics.SIGNALS_DENIED))
                .extracting(it -> it.reason())
                .containsExactly(reason);
    }

    private void assertRequested(PathDriver path) {
        requested(path, "buy");
    }

    private OrderRequest requested(PathDriver path, String action) {
        send(path, action);
        assertThat(path.read(Topics.SIGNALS_DENIED)).isEmpty();
        return path.orders().getFirst();
    }

    private void send(PathDriver path, String action) {
        sent++;
        now = now.plusMillis(1);
        path.price("BTCUSDT", "100", "100", now);
        String alert =
                """
                {"strategy":"a","ticker":"BTCUSDT","action":"%s","quantity":1,"id":%d}
                """;
        path.webhook("s-" + sent, alert.formatted(action, sent), now);
    }

    private void fill(PathDriver path, OrderRequest request, String price) {
        var quantity = request.terms().quantity();
        var fill = new Fill("t-" + sent, Price.of(price), quantity, BigDecimal.ZERO, "BNB");
        var progress =
                new OrderProgress(
                        OrderStatus.FILLED, quantity, null, "17", List.of(fill), null, null);
        now = now.plusMillis(1);
        path.orderEvent(
                new OrderEvent(
                        request.clientOrderId(), request.ref(), request.terms(), progress, 1, now));
    }

    private void limit(PathDriver path, String scope, String aspect, String value) {
        path.command(
                new Scenario.Command(scope, ControlAction.LIMIT, aspect, value, "alice", "drill"),
                now);
    }
}
