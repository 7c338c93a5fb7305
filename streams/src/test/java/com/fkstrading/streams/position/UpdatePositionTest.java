package com.fkstrading.streams.position;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.money.Notional;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderProgress;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.OrderType;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdatePositionTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private final UpdatePosition rule = new UpdatePosition();

    @Test
    void purchaseIsHeldLessItsCommission() {
        var update = book(Position.NONE, OrderSide.BUY, fill("100", "2", "0.002", "BTC"));

        assertThat(update.state().position()).isEqualTo(position("1.998", "200"));
        assertThat(update.sale()).isEmpty();
    }

    @Test
    void saleBringsItsProfitLessItsCommission() {
        var update = book(position("2", "200"), OrderSide.SELL, fill("110", "1", "0.11", "USDT"));

        assertThat(update.state().position()).isEqualTo(position("1", "100"));
        assertThat(update.sale()).hasValue(new Sale("ema-cross", new BigDecimal("9.89"), T));
    }

    @Test
    void commissionInAThirdCurrencyChangesNothing() {
        var update = book(Position.NONE, OrderSide.BUY, fill("100", "2", "0.01", "BNB"));

        assertThat(update.state().position()).isEqualTo(position("2", "200"));
    }

    @Test
    void moreSoldThanHeldLeavesNothingAndCountsOnlyOurPart() {
        var update = book(position("1", "100"), OrderSide.SELL, fill("120", "4", "0", "USDT"));

        assertThat(update.state().position()).isEqualTo(Position.NONE);
        assertThat(update.sale().orElseThrow().profit()).isEqualByComparingTo("20");
    }

    @Test
    void saleWithoutPositionIsNoResult() {
        assertThat(book(Position.NONE, OrderSide.SELL, fill("1", "1", "0", "USDT")).sale())
                .isEmpty();
    }

    @Test
    void eventThatComesAgainChangesNothing() {
        var state = new UpdatePosition.State(true, position("1", "100"));
        var event = event(OrderSide.BUY, List.of(fill("100", "1", "0", "USDT")));

        var update = rule.decide(state, event, T);

        assertThat(update.state()).isEqualTo(state);
    }

    @Test
    void eventWithoutFillsChangesNothing() {
        var before = position("1", "100");

        var update =
                rule.decide(
                        new UpdatePosition.State(false, before),
                        event(OrderSide.SELL, List.of()),
                        T);

        assertThat(update.state().position()).isEqualTo(before);
        assertThat(update.sale()).isEmpty();
    }

    @Test
    void trackRecordKeepsTheDeepestFall() {
        var record =
                TrackRecord.EMPTY
                        .with(sale("10"))
                        .with(sale("-4"))
                        .with(sale("-3"))
                        .with(sale("20"))
                        .with(sale("0"));

        var performance = record.of("ema-cross");
        assertThat(performance.wins()).isEqualTo(2);
        assertThat(performance.losses()).isEqualTo(3);
        assertThat(performance.profit()).isEqualTo("23");
        assertThat(performance.drawdown()).isEqualTo("7");
    }

    @Test
    void positionSurvivesItsStore() throws Exception {
        var position = position("1.998", "200");

        var read = Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(position), Position.class);

        assertThat(read).isEqualTo(position);
    }

    private UpdatePosition.Update book(Position before, OrderSide side, Fill fill) {
        return rule.decide(new UpdatePosition.State(false, before), event(side, List.of(fill)), T);
    }

    private static Position position(String quantity, String cost) {
        return new Position(Quantity.of(quantity), Notional.of(cost));
    }

    private static Sale sale(String profit) {
        return new Sale("ema-cross", new BigDecimal(profit), T);
    }

    private static Fill fill(String price, String quantity, String commission, String asset) {
        return new Fill(
                "1", Price.of(price), Quantity.of(quantity), new BigDecimal(commission), asset);
    }

    private static OrderEvent event(OrderSide side, List<Fill> fills) {
        var ref = new SignalRef(new SignalId("s-1"), "main", "tradingview");
        var terms =
                new OrderTerms(
                        "ema-cross", side, "BTCUSDT", OrderType.MARKET, Quantity.of("9"), null, T);
        var progress =
                new OrderProgress(
                        OrderStatus.PARTIALLY_FILLED,
                        Quantity.of("1"),
                        Price.of("100"),
                        "17",
                        fills,
                        null,
                        null);
        return new OrderEvent(new ClientOrderId("o-1"), ref, terms, progress, 2, T);
    }
}
