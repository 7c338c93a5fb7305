package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is held can be sold once, whatever is requested before the exchange answers, and however
/// often its answers are published.
class ReservedSaleTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private final PathDriver path = new PathDriver(TestRules.defaults());
    private Instant now = T;
    private String market = "100";
    private int sent;

    @BeforeEach
    void holdTwo() {
        path.price("BTCUSDT", "100", "100", T);
        var bought = request("{\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":2}");
        event(bought, 1, OrderStatus.FILLED, "2");
    }

    @AfterEach
    void closePath() {
        path.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"CANCELED", "EXPIRED", "REJECTED", "DENIED"})
    void orderThatEndsUnfilledReleasesWhatItReserved(OrderStatus end) {
        var exit = request(close());
        event(exit, 1, OrderStatus.SUBMITTED, "0");
        assertNothingIsLeft();

        event(exit, 2, end, "0");

        assertThat(request(close()).terms().quantity()).isEqualTo(Quantity.of("2"));
    }

    @Test
    void unknownOrderKeepsWhatItReserved() {
        var exit = request(close());

        event(exit, 1, OrderStatus.SUBMITTED, "0");
        event(exit, 2, OrderStatus.UNKNOWN, "0");

        assertNothingIsLeft();
    }

    /// The price has fallen since the purchase, so that the same amount is more coins.
    @Test
    void saleOfAnAmountEndsWithThePositionAndReducesIt() {
        market = "50";
        path.command(ControlAction.REDUCE, "alice", "drill", now);

        var exit = request("{\"ticker\":\"BTCUSDT\",\"action\":\"sell\",\"quote_amount\":200}");

        assertThat(exit.terms().quantity()).isEqualTo(Quantity.of("2"));
        assertNothingIsLeft();
    }

    @Test
    void fillIsNotReservedAndSoldAtOnce() {
        var exit = request("{\"ticker\":\"BTCUSDT\",\"action\":\"sell\",\"quantity\":1.5}");
        event(exit, 1, OrderStatus.PARTIALLY_FILLED, "0.9");
        assertThat(request(close()).terms().quantity()).isEqualTo(Quantity.of("0.5"));

        event(exit, 2, OrderStatus.EXPIRED, "0");

        assertThat(request(close()).terms().quantity()).isEqualTo(Quantity.of("0.6"));
    }

    @Test
    void eventsPublishedAgainAfterAMonthAreNotBookedAgain() {
        var bought = request("{\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":1}");
        var fill = event(bought, 1, OrderStatus.FILLED, "1");
        now = T.plus(Duration.ofDays(31));
        path.price("BTCUSDT", "100", "100", now);
        for (int i = 0; i < 50; i++) {
            var other = request("{\"ticker\":\"BTCUSDT\",\"action\":\"buy\",\"quantity\":1}");
            event(other, 1, OrderStatus.REJECTED, "0");
        }

        path.orderEvent(fill);

        assertThat(request(close()).terms().quantity()).isEqualTo(Quantity.of("3"));
    }

    private void assertNothingIsLeft() {
        send(close());
        assertThat(path.read(Topics.ORDERS_REQUESTED)).isEmpty();
        assertThat(path.read(Topics.SIGNALS_DENIED).getLast().reason())
                .isEqualTo(DenialReason.NO_POSITION);
    }

    private OrderRequest request(String alert) {
        send(alert);
        return path.orders().getFirst();
    }

    private void send(String alert) {
        sent++;
        now = now.plusMillis(700);
        path.price("BTCUSDT", market, market, now);
        var named = alert.replace("}", ",\"id\":\"o-%s\"}".formatted(sent));
        path.webhook("s-" + sent, named, now);
    }

    private static String close() {
        return "{\"ticker\":\"BTCUSDT\",\"action\":\"close\"}";
    }

    private OrderEvent event(OrderRequest request, int sequence, OrderStatus state, String filled) {
        now = now.plusMillis(1);
        var quantity = Quantity.of(filled);
        var price = Price.of("100");
        var fill = new Fill("t-" + sent, price, quantity, BigDecimal.ZERO, "USDT");
        var fills = quantity.isZero() ? List.<Fill>of() : List.of(fill);
        var event =
                new OrderEvent(
                        request.clientOrderId(),
                        request.ref(),
                        request.terms(),
                        new OrderProgress(state, quantity, null, "17", fills, null, null),
                        sequence,
                        now);
        path.orderEvent(event);
        return event;
    }
}
