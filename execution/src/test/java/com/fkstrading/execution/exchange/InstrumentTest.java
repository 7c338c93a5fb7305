package com.fkstrading.execution.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderPricing;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.TimeInForce;
import com.fkstrading.execution.exchange.Instrument.Fit;
import com.fkstrading.execution.exchange.Instrument.Lot;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.TestOrders;
import java.math.BigDecimal;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instrument BTC =
            new Instrument("BTCUSDT", lot("0.0001", "0.0001"), lot("0.01", "0"), decimal("0.05"));

    @ParameterizedTest
    @CsvSource({"0.12345, 0.1234", "0.01, 0.01", "0.0199999, 0.0199", "1E+2, 100"})
    void quantityIsRoundedDownToTheStep(String asked, String tradable) {
        assertThat(fitted(OrderSide.BUY, asked, null).terms().quantity())
                .isEqualTo(Quantity.of(tradable));
    }

    @Test
    void quantityThatRoundsToNothingIsTooSmall() {
        assertThat(BTC.fit(order(OrderSide.BUY, "0.00009", "100"))).isInstanceOf(Fit.Refused.class);
    }

    @Test
    void marketOrdersHaveTheirOwnMinimum() {
        assertThat(BTC.fit(order(OrderSide.BUY, "0.009", null))).isInstanceOf(Fit.Refused.class);
        assertThat(BTC.fit(order(OrderSide.BUY, "0.009", "100"))).isInstanceOf(Fit.Tradable.class);
    }

    @Test
    void limitIsRoundedToTheTickThatIsNotWorse() {
        assertThat(fitted(OrderSide.BUY, "1", "100.07").terms().limitPrice())
                .isEqualTo(Price.of("100.05"));
        assertThat(fitted(OrderSide.SELL, "1", "100.07").terms().limitPrice())
                .isEqualTo(Price.of("100.1"));
    }

    /// As for entries that wait for a price, and for protective legs.
    @ParameterizedTest
    @CsvSource({
        "BUY, STOP_LIMIT, 100.07, 100.13, 100.05, 100.1",
        "SELL, STOP_LIMIT, 100.07, 100.01, 100.1, 100.05",
        "SELL, STOP_MARKET, 100.07, , 100.1, ",
        "BUY, STOP_MARKET, 100.05, , 100.05, ",
        "SELL, LIMIT, , 100.01, , 100.05"
    })
    void stopIsRoundedAsTheLimitIs(
            OrderSide side,
            OrderType type,
            String stop,
            String limit,
            String tradableStop,
            String tradableLimit) {
        var fit = (Fit.Tradable) BTC.fit(stopped(side, type, stop, limit));

        assertThat(fit.order().terms().stopPrice()).isEqualTo(price(tradableStop));
        assertThat(fit.order().terms().limitPrice()).isEqualTo(price(tradableLimit));
        assertThat(fit.order().terms().pricing().timeInForce()).isEqualTo(TimeInForce.IOC);
    }

    @Test
    void stopBelowTheTickIsTooSmall() {
        var order = stopped(OrderSide.BUY, OrderType.STOP_LIMIT, "0.04", "100");

        assertThat(BTC.fit(order))
                .asInstanceOf(InstanceOfAssertFactories.type(Fit.Refused.class))
                .extracting(fit -> fit.reason().message())
                .isEqualTo("stopPrice: 0.04 is below BTCUSDT's tick of 0.05.");
    }

    @Test
    void limitBelowTheTickIsTooSmall() {
        assertThat(BTC.fit(order(OrderSide.BUY, "1", "0.04"))).isInstanceOf(Fit.Refused.class);
    }

    @Test
    void stepsOfZeroDemandNothing() {
        var free = new Instrument("XUSDT", Lot.ANY, Lot.ANY, BigDecimal.ZERO);

        assertThat(free.fit(order(OrderSide.BUY, "0.123456789", "3.3333")))
                .asInstanceOf(InstanceOfAssertFactories.type(Fit.Tradable.class))
                .extracting(fit -> fit.order().terms().quantity())
                .isEqualTo(Quantity.of("0.123456789"));
    }

    private static Order fitted(OrderSide side, String quantity, String limit) {
        return ((Fit.Tradable) BTC.fit(order(side, quantity, limit))).order();
    }

    private static Order order(OrderSide side, String quantity, String limit) {
        return TestOrders.order(
                "s-1", TestOrders.terms(side, quantity, limit, NOW.plusSeconds(60)), NOW);
    }

    private static Order stopped(OrderSide side, OrderType type, String stop, String limit) {
        var pricing = new OrderPricing(type, price(limit), price(stop), TimeInForce.IOC);
        var deadline = NOW.plusSeconds(60);
        return TestOrders.order(
                "s-1",
                new OrderTerms("trend", side, "BTCUSDT", Quantity.of("1"), pricing, deadline),
                NOW);
    }

    private static Price price(String text) {
        return text == null ? null : Price.of(text);
    }

    private static Lot lot(String minimum, String step) {
        return new Lot(decimal(minimum), decimal(step));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
