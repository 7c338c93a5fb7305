package com.fkstrading.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A size in percent of the equity follows what the account's sales have brought.
class EquityTest {

    private static final Instant T = Instant.parse("2026-01-05T23:00:00Z");
    private static final BigDecimal CAPITAL = new BigDecimal("10000");

    private final PathDriver path =
            new PathDriver(
                    TestRules.with(
                            Map.of(
                                    "ACCOUNT_EQUITY_USD", CAPITAL.toPlainString(),
                                    "RATE_LIMIT_REQUESTS", "100000",
                                    "MIN_CONFIDENCE", "0")));
    private Instant now = T;
    private int sent;

    @AfterEach
    void close() {
        path.close();
    }

    @Test
    void profitOfOneStrategyMakesTheNextOrderOfAnotherLarger() {
        path.orderEvent(filled(buy("a", "10"), "50000"));
        path.orderEvent(filled(close("a"), "55000"));

        assertThat(buy("b", "10").terms().quantity()).isEqualTo(Quantity.of("0.0202"));
    }

    @Test
    void ordersFindingNamesTheNumbersThatItWasComputedFrom() {
        path.orderEvent(filled(buy("a", "10"), "50000"));
        path.orderEvent(filled(close("a"), "45000"));

        var finding =
                buy("b", "10").provenance().explanation().findings().stream()
                        .filter(it -> it.rule().equals("quantity"))
                        .findFirst()
                        .orElseThrow();

        assertThat(finding.compared())
                .containsEntry("capital", "10000")
                .containsEntry("realised", "-100")
                .containsEntry("equity", "9900")
                .containsEntry("percent", "10")
                .containsEntry("dollars", "990")
                .containsEntry("dollarRate", "1 by USDT")
                .containsEntry("price", "50000");
        assertThat(finding.text())
                .isEqualTo("10 % of the account's equity becomes a quantity of 0.0198.");
    }

    @Test
    void saleInPercentOfTheEquityEndsWithThePosition() {
        path.orderEvent(filled(buy("a", "10"), "50000"));
        path.orderEvent(filled(buy("b", "10"), "50000"));
        path.orderEvent(filled(close("b"), "55000"));

        var exit = requested("a", "sell", "\"percent_of_equity\":10");

        assertThat(exit.terms().quantity()).isEqualTo(Quantity.of("0.02"));
    }

    /// What a sale brought is not known where no rate is known of what was sold, until an operator
    /// has looked.
    @Test
    void saleWithoutAValueLeavesNoEquityUntilTheAccountIsResumedByName() {
        var unknown = buy("a", "10");
        path.orderEvent(event(unknown, OrderSide.BUY, "foreign-purchase", "50000"));
        path.orderEvent(sold(unknown, "51000"));

        assertThat(denied("b").reason()).isEqualTo(DenialReason.NO_EQUITY);
        path.command("all", ControlAction.RESUME, now);
        assertThat(denied("b").message()).contains("has no known value in dollars");

        path.command("main", ControlAction.RESUME, now.plusSeconds(1));

        assertThat(buy("b", "10").terms().quantity()).isEqualTo(Quantity.of("0.02"));
    }

    @Test
    void accountThatHasLostItsCapitalBuysNoShareOfIt() {
        path.orderEvent(filled(buy("a", "100"), "50000"));
        path.orderEvent(filled(close("a"), "0.00000001"));
        path.orderEvent(filled(quantity("a", "0.01"), "50000"));
        path.orderEvent(filled(close("a"), "40000"));

        var denial = denied("b");

        assertThat(denial.reason()).isEqualTo(DenialReason.NO_EQUITY);
        assertThat(denial.message())
                .startsWith("The account has lost all of its capital, so there is no equity");
    }

    /// Held against a sum of its own, over midnight, with events that come twice.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void equityIsTheCapitalAndTheSumOfAllSales(long seed) {
        var random = new Random(seed);
        var realised = BigDecimal.ZERO;
        for (int round = 0; round < 60; round++) {
            now = now.plusSeconds(random.nextInt(300));
            String strategy = "s" + random.nextInt(3);
            int percent = 1 + random.nextInt(40);

            var bought = buy(strategy, String.valueOf(percent));

            var dollars =
                    CAPITAL.add(realised).multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
            var expected = dollars.divide(new BigDecimal("50000"), 12, RoundingMode.DOWN);
            assertThat(bought.terms().quantity().value()).isEqualByComparingTo(expected);
            path.orderEvent(filled(bought, "50000"));
            var price = BigDecimal.valueOf(45_000 + random.nextInt(10_000));
            var sale = filled(close(strategy), price.toPlainString());
            path.orderEvent(sale);
            if (random.nextBoolean()) {
                path.orderEvent(sale);
            }
            realised =
                    realised.add(
                            expected.multiply(price.subtract(new BigDecimal("50000")))
                                    .setScale(12, RoundingMode.HALF_EVEN));
        }
        assertThat(realised.signum()).isNotZero();
    }

    private OrderRequest buy(String strategy, String percent) {
        return requested(strategy, "buy", "\"percent_of_equity\":\"" + percent + "\"");
    }

    private OrderRequest quantity(String strategy, String quantity) {
        return requested(strategy, "buy", "\"quantity\":\"" + quantity + "\"");
    }

    private OrderRequest close(String strategy) {
        return requested(strategy, "close", "\"comment\":\"all\"");
    }

    private OrderRequest requested(String strategy, String action, String size) {
        alert(strategy, action, size);
        var denied = path.read(Topics.SIGNALS_DENIED);
        var orders = path.orders();
        assertThat(orders).as("denied: %s", denied).hasSize(1);
        return orders.getFirst();
    }

    private Denial denied(String strategy) {
        alert(strategy, "buy", "\"percent_of_equity\":10");
        return path.read(Topics.SIGNALS_DENIED).getFirst();
    }

    private void alert(String strategy, String action, String size) {
        sent++;
        now = now.plusSeconds(1);
        path.price("BTCUSDT", "49999", "50000", now);
        path.webhook(
                "s-" + sent,
                """
                {"ticker":"BTCUSDT","action":"%s","strategy":"%s","id":"%d",%s}
                """
                        .formatted(action, strategy, sent, size),
                now);
    }

    private OrderEvent filled(OrderRequest order, String price) {
        return event(order, order.terms().side(), order.clientOrderId().value(), price);
    }

    /// Of an order that was not requested here.
    private OrderEvent sold(OrderRequest bought, String price) {
        return event(bought, OrderSide.SELL, "foreign", price);
    }

    private OrderEvent event(OrderRequest order, OrderSide side, String id, String price) {
        var quantity = order.terms().quantity();
        var fill = new Fill(id + "-1", Price.of(price), quantity, BigDecimal.ZERO, "USDT");
        var progress =
                new OrderProgress(
                        OrderStatus.FILLED, quantity, null, "1", List.of(fill), null, null);
        now = now.plusSeconds(1);
        return new OrderEvent(
                new ClientOrderId(id),
                order.ref(),
                new OrderTerms(
                        order.terms().strategy(),
                        side,
                        order.terms().symbol(),
                        quantity,
                        order.terms().pricing(),
                        order.terms().deadline()),
                progress,
                1,
                now);
    }
}
