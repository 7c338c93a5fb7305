package com.fkstrading.execution.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderSide;
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

    private static Lot lot(String minimum, String step) {
        return new Lot(decimal(minimum), decimal(step));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
