package com.fkstrading.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.account.TradingStatus;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `accounts.state` says what an account holds, risks and has lost, and when that stops it.
class AccountStateTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-01-06T00:00:00Z");

    private final PathDriver path =
            new PathDriver(
                    TestRules.with(
                            Map.of("MAX_DAILY_LOSS_USD", "20", "RATE_LIMIT_REQUESTS", "1000")));
    private final Map<String, AccountState> newest = new HashMap<>();
    private int sent;
    private Instant now = T;

    @AfterEach
    void closePath() {
        path.close();
    }

    @Test
    void requestPutsItsWorstPriceAtRiskAndAFillMovesIt() {
        var order = buy("2");

        assertThat(state("main/position/symbol:BTCUSDT/strategy:a").position().pending())
                .isEqualTo(Quantity.of("2"));
        assertExposures("200");

        fill(order, 1, OrderStatus.PARTIALLY_FILLED, "0.5", "90");
        assertThat(state("main/position/symbol:BTCUSDT/strategy:a").position().quantity())
                .isEqualTo(Quantity.of("0.5"));
        assertExposures("200");

        fill(order, 2, OrderStatus.CANCELED, "0", "90");
        assertExposures("50");
    }

    @Test
    void eventThatChangesNothingIsNotPublished() {
        var order = buy("2");
        path.read(Topics.ACCOUNTS_STATE);

        fill(order, 1, OrderStatus.SUBMITTED, "0", "90");

        assertThat(path.read(Topics.ACCOUNTS_STATE)).isEmpty();
    }

    private void assertExposures(String dollars) {
        for (var key :
                List.of(
                        "main/exposure",
                        "main/exposure/symbol:BTCUSDT",
                        "main/exposure/strategy:a")) {
            assertThat(state(key).exposure().dollars()).as(key).isEqualByComparingTo(dollars);
        }
    }

    @Test
    void dailyLossStopsPurchasesUntilMidnight() {
        lose("20");

        var trading = state("main/trading").trading();
        assertThat(state("main/result").result().realised()).isEqualByComparingTo("-20");
        assertThat(trading.state()).isEqualTo(TradingStatus.State.REDUCING);
        assertThat(trading.reason()).isEqualTo("DAILY_LOSS");
        assertThat(trading.until()).isEqualTo(MIDNIGHT);
        assertDenied(DenialReason.DAILY_LOSS);

        tick(MIDNIGHT.minusMillis(1));
        assertThat(state("main/trading").trading().state()).isEqualTo(TradingStatus.State.REDUCING);
        tick(MIDNIGHT);

        assertThat(state("main/trading").trading()).isEqualTo(TradingStatus.ACTIVE);
        now = MIDNIGHT;
        buy("1");
    }

    @Test
    void positionCanBeClosedAfterTheLoss() {
        var other = buy("1");
        fill(other, 1, OrderStatus.FILLED, "1", "100");
        lose("20");

        var close = request("{\"strategy\":\"a\",\"ticker\":\"BTCUSDT\",\"action\":\"close\"}");

        assertThat(close.terms().quantity()).isEqualTo(Quantity.of("1"));
    }

    @Test
    void operatorsResumeByNameEndsItUntilTheNextLoss() {
        lose("20");

        now = now.plusSeconds(1);
        path.command("all", ControlAction.RESUME, now);
        assertThat(state("main/trading").trading().state()).isEqualTo(TradingStatus.State.REDUCING);
        assertDenied(DenialReason.DAILY_LOSS);
        path.command("main", ControlAction.RESUME, now);
        assertThat(state("main/trading").trading()).isEqualTo(TradingStatus.ACTIVE);

        lose("0.01");

        assertThat(state("main/trading").trading().state()).isEqualTo(TradingStatus.State.REDUCING);
        assertDenied(DenialReason.DAILY_LOSS);
    }

    /// A strategy may be named as a symbol, or as a part.
    @Test
    void exposuresOfASymbolAndOfAStrategyOfItsNameHaveKeysOfTheirOwn() {
        request(
                "{\"strategy\":\"BTCUSDT\",\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":1}");
        buy("1");

        assertThat(state("main/exposure/symbol:BTCUSDT").exposure().dollars())
                .isEqualByComparingTo("200");
        assertThat(state("main/exposure/strategy:BTCUSDT").exposure().dollars())
                .isEqualByComparingTo("100");
    }

    @Test
    void limitForAllAccountsChangesTheTradingStateOfEach() {
        lose("5");
        assertThat(state("main/trading")).isNull();

        path.bytes(
                Topics.CONTROL_COMMANDS,
                "all/max-daily-loss-usd",
                """
                {"scope":"all","action":"LIMIT","by":"alice","why":"drill","time":"%s","value":"5"}
                """
                        .formatted(now),
                now);

        assertThat(state("main/trading").trading().state()).isEqualTo(TradingStatus.State.REDUCING);
        assertThat(newest).doesNotContainKey("all/trading");
        assertDenied(DenialReason.DAILY_LOSS);
    }

    @Test
    void strategysOwnLimitIsPublishedUnderItsOwnKey() {
        path.bytes(
                Topics.CONTROL_COMMANDS,
                "main/strategy:a/max-daily-loss-usd",
                """
                {"scope":"main/strategy:a","action":"LIMIT","by":"alice","why":"drill","time":"%s","value":"5"}
                """
                        .formatted(now),
                now);
        lose("5");

        var trip = state("main/trading/strategy:a");
        assertThat(trip.subject().strategy()).isEqualTo("a");
        assertThat(trip.trading().state()).isEqualTo(TradingStatus.State.REDUCING);
        assertThat(trip.trading().message()).startsWith("a lost 5 dollars");
        assertThat(state("main/trading")).isNull();
        assertDenied(DenialReason.DAILY_LOSS);

        now = now.plusSeconds(1);
        path.command("main", ControlAction.RESUME, now);
        assertThat(state("main/trading/strategy:a").trading()).isEqualTo(TradingStatus.ACTIVE);
        lose("0.01");
        assertThat(state("main/trading/strategy:a").trading().state())
                .isEqualTo(TradingStatus.State.REDUCING);
        tick(MIDNIGHT);
        assertThat(state("main/trading/strategy:a").trading()).isEqualTo(TradingStatus.ACTIVE);
    }

    @Test
    void otherLimitAfterARestartIsPublishedWithTheFirstTick() {
        lose("20");
        assertThat(state("main/trading").trading().state()).isEqualTo(TradingStatus.State.REDUCING);

        path.restartWith(losingAtMost("50"));
        tick(now);
        assertThat(state("main/trading").trading()).isEqualTo(TradingStatus.ACTIVE);
        tick(now.plusSeconds(1));
        assertThat(path.read(Topics.ACCOUNTS_STATE)).isEmpty();

        path.restartWith(losingAtMost("10"));
        tick(now.plusSeconds(2));
        assertThat(state("main/trading").trading().message()).contains("with a limit of 10");
    }

    private static Rules losingAtMost(String dollars) {
        return TestRules.with(Map.of("MAX_DAILY_LOSS_USD", dollars, "RATE_LIMIT_REQUESTS", "1000"));
    }

    /// Buys one and sells it for so much less.
    private void lose(String dollars) {
        var bought = buy("1");
        fill(bought, 1, OrderStatus.FILLED, "1", "100");
        var held = state("main/position/symbol:BTCUSDT/strategy:a").position().quantity();
        var sold =
                request(
                        """
                        {"strategy":"a","ticker":"BTCUSDT","action":"close","quantity":1}
                        """);
        assertThat(held.isZero()).isFalse();
        var price = new BigDecimal("100").subtract(new BigDecimal(dollars));
        fill(sold, 1, OrderStatus.FILLED, "1", price.toPlainString());
    }

    private void assertDenied(DenialReason reason) {
        send("{\"strategy\":\"a\",\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":1}");
        assertThat(path.read(Topics.ORDERS_REQUESTED)).isEmpty();
        assertThat(path.read(Topics.SIGNALS_DENIED).getLast().reason()).isEqualTo(reason);
    }

    private OrderRequest buy(String quantity) {
        return request(
                """
                {"strategy":"a","ticker":"BTCUSDT","action":"buy","quantity":%s}
                """
                        .formatted(quantity));
    }

    private OrderRequest request(String alert) {
        send(alert);
        return (OrderRequest) path.read(Topics.ORDERS_REQUESTED).getFirst();
    }

    private void send(String alert) {
        sent++;
        now = now.plusMillis(700);
        path.price("BTCUSDT", "100", "100", now);
        path.webhook("s-" + sent, alert.replace("}", ",\"id\":\"%d\"}".formatted(sent)), now);
    }

    private void tick(Instant time) {
        path.bytes(Topics.CLOCK_TICKS, "0", tickOf(time), time);
    }

    private static byte[] tickOf(Instant time) {
        return "{\"time\":\"%s\"}".formatted(time).getBytes(UTF_8);
    }

    private AccountState state(String key) {
        path.read(Topics.ACCOUNTS_STATE).forEach(it -> newest.put(it.key(), it));
        return newest.get(key);
    }

    private void fill(
            OrderRequest request, int sequence, OrderStatus state, String filled, String price) {
        now = now.plusMillis(1);
        var quantity = Quantity.of(filled);
        var fill =
                new Fill("t-" + sent + sequence, Price.of(price), quantity, BigDecimal.ZERO, "BNB");
        var executed = state == OrderStatus.CANCELED ? Quantity.of("0.5") : quantity;
        var progress =
                new OrderProgress(
                        state,
                        executed,
                        null,
                        "17",
                        quantity.isZero() ? List.of() : List.of(fill),
                        null,
                        null);
        path.orderEvent(
                new OrderEvent(
                        request.clientOrderId(),
                        request.ref(),
                        request.terms(),
                        progress,
                        sequence,
                        now));
    }
}
