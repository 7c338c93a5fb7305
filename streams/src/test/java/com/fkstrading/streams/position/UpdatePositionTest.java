package com.fkstrading.streams.position;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Notional;
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
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.terms.OrderType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdatePositionTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private static final ClientOrderId ID = new ClientOrderId("o-1");
    private static final OrderTerms BUY = terms("BTCUSDT", OrderSide.BUY);
    private static final OrderTerms SELL = terms("BTCUSDT", OrderSide.SELL);

    private final UpdatePosition rule = new UpdatePosition();

    @Test
    void purchaseIsHeldLessItsCommission() {
        var update = book(Position.NONE, OrderSide.BUY, fill("100", "2", "0.002", "BTC"));

        assertThat(update.state().position()).isEqualTo(pending(position("1.998", "200"), "2"));
        assertThat(update.sale()).isEmpty();
    }

    /// Stop and targets sell the same position: what one of them reserved would be counted twice,
    /// and a close could not sell.
    @Test
    void legsReserveNothingAndTheirFillsAreBookedOnce() {
        var ref = new SignalRef(new SignalId("s-1"), "main", "tradingview");
        var held = new PositionState(position("2", "200"), Optional.empty(), EndedOrders.NONE);
        var placed = leg(ref, "take-profit-1", 1, OrderStatus.PLACED);
        var filled =
                leg(ref, "take-profit-1", 2, OrderStatus.FILLED, fill("110", "2", "0", "USDT"));

        var open = rule.decide(held, placed, T).state();
        var sold = rule.decide(open, filled, T);
        var again = rule.decide(sold.state(), filled, T);

        assertThat(open.position()).isEqualTo(position("2", "200"));
        assertThat(open.order().orElseThrow().symbol()).isEqualTo("BTCUSDT");
        assertThat(sold.state().position()).isEqualTo(position("0", "0"));
        assertThat(sold.sale().orElseThrow().profit()).isEqualByComparingTo("20");
        assertThat(again.state()).isEqualTo(sold.state());
        assertThat(again.sale()).isEmpty();
    }

    private static OrderEvent leg(
            SignalRef ref, String leg, int sequence, OrderStatus state, Fill... fills) {
        var executed = fills.length == 0 ? Quantity.ZERO : fills[0].quantity();
        var progress = new OrderProgress(state, executed, null, "1", List.of(fills), null, null);
        var time = T.plusSeconds(sequence);
        return new OrderEvent(ClientOrderId.of(ref, leg), ref, SELL, progress, sequence, time);
    }

    /// What the rest of the order may still buy.
    private static Position pending(Position held, String rest) {
        return new Position(
                held.quantity(),
                held.cost(),
                held.reserved(),
                Quantity.of(rest),
                held.exposure(),
                held.assets(),
                held.paid());
    }

    @Test
    void saleBringsItsProfitLessItsCommission() {
        var update = book(position("2", "200"), OrderSide.SELL, fill("110", "1", "0.11", "USDT"));

        assertThat(update.state().position().quantity()).isEqualTo(Quantity.of("1"));
        assertThat(update.state().position().cost()).isEqualTo(Notional.of("100"));
        assertThat(update.sale()).hasValue(new Sale("ema-cross", new BigDecimal("9.89"), null, T));
    }

    @Test
    void commissionInAThirdCurrencyChangesNothing() {
        var update = book(Position.NONE, OrderSide.BUY, fill("100", "2", "0.01", "BNB"));

        assertThat(update.state().position()).isEqualTo(pending(position("2", "200"), "2"));
    }

    /// As with BNBUSDT where the account pays its commission in BNB. What is left is what can be
    /// closed.
    @Test
    void saleGivesItsCommissionToo() {
        var update = book(position("10", "1000"), OrderSide.SELL, fill("110", "4", "1", "BTC"));

        assertThat(update.state().position().quantity()).isEqualTo(Quantity.of("5"));
        assertThat(update.state().position().cost()).isEqualTo(Notional.of("500"));
        assertThat(update.sale().orElseThrow().profit()).isEqualByComparingTo("-60");
    }

    @Test
    void moreSoldThanHeldLeavesNothingAndCountsOnlyOurPart() {
        var update = book(position("1", "100"), OrderSide.SELL, fill("120", "4", "0", "USDT"));

        assertThat(update.state().position().quantity()).isEqualTo(Quantity.ZERO);
        assertThat(update.sale().orElseThrow().profit()).isEqualByComparingTo("20");
    }

    @Test
    void saleWithoutPositionIsNoResult() {
        assertThat(book(Position.NONE, OrderSide.SELL, fill("1", "1", "0", "USDT")).sale())
                .isEmpty();
    }

    /// `BTCBBTC` starts with `BTC`, but trades BTCB for BTC.
    @Test
    void commissionIsOfTheAssetsThatTheMarketNames() {
        var terms = terms("BTCBBTC", OrderSide.BUY);
        var one = Price.of("1");
        var market = new MarketPrice("BTCBBTC", one, one, T, "binance", "BTCB", "BTC");
        var requested =
                PositionState.NONE.request(
                        request(terms, T), Optional.of(market), DollarValue.UNKNOWN);

        var inQuote = event(terms, 1, OrderStatus.FILLED, fill("1", "2", "0.002", "BTC"));
        var inBase = event(terms, 1, OrderStatus.FILLED, fill("1", "2", "0.002", "BTCB"));

        assertThat(rule.decide(requested, inQuote, T).state().position())
                .isEqualTo(position("2", "2").in(new OpenOrder.Assets("BTCB", "BTC")));
        assertThat(rule.decide(requested, inBase, T).state().position())
                .isEqualTo(position("1.998", "2").in(new OpenOrder.Assets("BTCB", "BTC")));
    }

    /// No price comes with a leg's events, but its purchase had one.
    @Test
    void commissionOfALegIsOfTheAssetsThatWereBought() {
        var held = position("2", "2").in(new OpenOrder.Assets("BTCB", "BTC"));
        var terms = terms("BTCBBTC", OrderSide.SELL);

        var update =
                rule.decide(
                        state(held),
                        event(terms, 1, OrderStatus.FILLED, fill("1.5", "2", "0.003", "BTC")),
                        T);

        assertThat(update.sale().orElseThrow().profit()).isEqualByComparingTo("0.997");
        assertThat(update.state().position().quantity()).isEqualTo(Quantity.ZERO);
    }

    /// The name alone does not tell which of the two it is.
    @Test
    void commissionThatCouldBeOfEitherAssetIsLeftOut() {
        var bought =
                event(
                        terms("BTCBBTC", OrderSide.BUY),
                        1,
                        OrderStatus.FILLED,
                        fill("1", "2", "0.002", "BTC"));

        assertThat(rule.decide(PositionState.NONE, bought, T).state().position().quantity())
                .isEqualTo(Quantity.of("2"));
    }

    @Test
    void eventThatComesAgainChangesNothing() {
        var event = event(BUY, 3, OrderStatus.PARTIALLY_FILLED, fill("100", "1", "0", "USDT"));
        var after = rule.decide(PositionState.NONE, event, T).state();

        assertThat(rule.decide(after, event, T).state()).isEqualTo(after);
    }

    @Test
    void eventOfAnEndedOrderChangesNothingHoweverManyEndedSince() {
        var event = event(BUY, 1, OrderStatus.FILLED, fill("100", "1", "0", "USDT"));
        var state = rule.decide(PositionState.NONE, event, T).state();
        for (int i = 0; i < 1_000; i++) {
            assertThat(rule.decide(state, event, T).state()).isEqualTo(state);
            state = ended(state, "other-" + i, T.plusSeconds(i));
        }

        assertThat(state.position()).isEqualTo(position("1", "100"));
        assertThat(Json.MAPPER.valueToTree(state.ended()).toString()).hasSizeLessThan(2_000);
    }

    /// A webhook that was written again leads to the same order, whose events are published again.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 100})
    void orderRequestedAgainIsNotBookedAgain(int endedSince) {
        var event = event(BUY, 1, OrderStatus.FILLED, fill("100", "1", "0", "USDT"));
        var state = rule.decide(PositionState.NONE, event, T).state();
        for (int i = 0; i < endedSince; i++) {
            state = ended(state, "other-" + i, T.plus(Duration.ofHours(i)));
        }

        var again = state.request(request(BUY, T), Optional.empty(), DollarValue.UNKNOWN);

        assertThat(rule.decide(again, event, T).state().position()).isEqualTo(state.position());
    }

    @Test
    void clockThatLagsBehindLosesNoEventOfARequestedOrder() {
        var state = PositionState.NONE;
        for (int i = 0; i < 100; i++) {
            state = ended(state, "other-" + i, T.plusSeconds(10));
        }
        var requested = state.request(request(BUY, T), Optional.empty(), DollarValue.UNKNOWN);
        var event = event(BUY, 1, OrderStatus.FILLED, fill("100", "1", "0", "USDT"));

        assertThat(rule.decide(requested, event, T).state().position())
                .isEqualTo(position("1", "100"));
    }

    @Test
    void eventThatComesBeforeAnEarlierOneLosesNoFill() {
        var requested = requested(position("5", "500"), SELL);
        var part = event(SELL, 1, OrderStatus.PARTIALLY_FILLED, fill("100", "1", "0", "USDT"));
        var end = ended(SELL, 2, "3", fill("100", "2", "0", "USDT"));

        var ended = rule.decide(requested, end, T).state();
        assertThat(ended.position().available()).isEqualTo(Quantity.of("2"));

        var all = rule.decide(ended, part, T).state();
        assertThat(all.position().quantity()).isEqualTo(Quantity.of("2"));
        assertThat(all.position().cost()).isEqualTo(Notional.of("200"));
        assertThat(all.order()).isEmpty();
    }

    @Test
    void endFreesWhatWasNotSoldEvenWhereAnEarlierEventIsMissing() {
        var requested = requested(position("5", "500"), SELL);

        var ended = rule.decide(requested, ended(SELL, 3, "0"), T).state();

        assertThat(ended.position().available()).isEqualTo(Quantity.of("5"));
    }

    @Test
    void endedOrderThatIsRequestedAgainReservesNothing() {
        var requested = requested(position("5", "500"), SELL);
        var ended = rule.decide(requested, ended(SELL, 1, "0"), T).state();

        assertThat(ended.request(request(SELL, T), Optional.empty(), DollarValue.UNKNOWN))
                .isEqualTo(ended);
    }

    @Test
    void saleIsReservedOnce() {
        var once = requested(position("5", "500"), SELL);

        assertThat(once.position().reserved()).isEqualTo(Quantity.of("4"));
        assertThat(once.request(request(SELL, T), Optional.empty(), DollarValue.UNKNOWN))
                .isEqualTo(once);
    }

    @Test
    void fillTurnsItsPartOfTheReservationIntoASale() {
        var requested = requested(position("5", "500"), SELL);
        var part = event(SELL, 1, OrderStatus.PARTIALLY_FILLED, fill("100", "1", "0", "USDT"));

        var after = rule.decide(requested, part, T).state().position();

        assertThat(after.quantity()).isEqualTo(Quantity.of("4"));
        assertThat(after.reserved()).isEqualTo(Quantity.of("3"));
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void onlyAnEndReleases(OrderStatus status) {
        var requested = requested(position("5", "500"), SELL);

        var after = rule.decide(requested, event(SELL, 1, status), T).state();

        assertThat(after.position().reserved())
                .isEqualTo(status.isFinal() ? Quantity.ZERO : Quantity.of("4"));
        assertThat(after.position().quantity()).isEqualTo(Quantity.of("5"));
    }

    @Test
    void eventWithoutFillsBooksNothing() {
        var before = position("1", "100");

        var update = rule.decide(state(before), event(BUY, 1, OrderStatus.PLACED), T);

        assertThat(update.state().position()).isEqualTo(pending(before, "4"));
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

        var performance = record.performance("main", "ema-cross");
        assertThat(performance.wins()).isEqualTo(2);
        assertThat(performance.losses()).isEqualTo(3);
        assertThat(performance.profit()).isEqualTo("23");
        assertThat(performance.drawdown()).isEqualTo("7");
    }

    @Test
    void stateSurvivesItsStores() throws Exception {
        var requested = requested(position("5", "500"), SELL);
        var ahead = event(SELL, 3, OrderStatus.CANCELED, fill("100", "1", "0", "USDT"));
        var state = ended(rule.decide(requested, ahead, T).state(), "other", T);

        assertThat(stored(state.position(), Position.class)).isEqualTo(state.position());
        var exact = ended(state, "exact", T.plusNanos(1)).ended();
        assertThat(stored(exact, EndedOrders.class)).isEqualTo(exact);
        var open = rule.decide(requested, ahead, T).state().order().orElseThrow();
        assertThat(stored(open, OpenOrder.class)).isEqualTo(open);
    }

    @Test
    void whatWasSoldAndWhatWasPaidSurviveTheirStores() throws Exception {
        var fill = fill("99.5", "1", "0", "USDT");
        var part = event(SELL, 1, OrderStatus.PARTIALLY_FILLED, fill);
        var bought = FilledTrades.of(event(BUY, 1, OrderStatus.FILLED, fill), null);
        var value = DollarValue.ofPurchase(new BigDecimal("7"), new BigDecimal("3"));

        var open = rule.decide(requested(position("5", "500"), SELL), part, T).state();
        var paid = Position.NONE.bought(bought, value);

        var order = open.order().orElseThrow();
        assertThat(order.events().sold()).isEqualTo(sale("-0.5"));
        assertThat(stored(order, OpenOrder.class)).isEqualTo(order);
        assertThat(paid.paid()).isEqualByComparingTo("298.5");
        assertThat(stored(paid, Position.class)).isEqualTo(paid);
    }

    @Test
    void timesOfEndedOrdersAreReadInTheEarlierForm() throws Exception {
        var earlier =
                "{\"newest\":{\"other\":\"%s\"},\"forgotten\":\"%s\"}".formatted(T.plusNanos(1), T);

        assertThat(Json.MAPPER.readValue(earlier, EndedOrders.class))
                .isEqualTo(new EndedOrders(Map.of("other", T.plusNanos(1)), T));
    }

    /// No budget counted it, and none may give back what it never counted.
    @Test
    void orderOfTheEarlierFormHasNoExposureUntilItIsFilled() throws Exception {
        var earlier =
                """
                {"reserved":"4","since":"%s","events":{"through":0,"ahead":[],"last":0},"lastTime":"%s"}
                """
                        .formatted(Instant.EPOCH, Instant.EPOCH);
        var order = Json.MAPPER.readValue(earlier, OpenOrder.class);
        var open = new PositionState(Position.NONE, Optional.of(order), EndedOrders.NONE);

        var cancelled = rule.decide(open, ended(BUY, 1, "0"), T).state();
        var filled = rule.decide(open, ended(BUY, 1, "1", fill("100", "1", "0", "USDT")), T);

        assertThat(open.exposure()).isEqualTo(Exposure.NONE);
        assertThat(cancelled.exposure()).isEqualTo(Exposure.NONE);
        assertThat(filled.state().exposure()).isEqualTo(Exposure.unknown());
    }

    @Test
    void nothingIsReservedInAStoreOfTheEarlierForm() throws Exception {
        var earlier = "{\"quantity\":\"1.998\",\"cost\":\"200\"}";

        assertThat(Json.MAPPER.readValue(earlier, Position.class))
                .isEqualTo(position("1.998", "200"));
    }

    private static <V> V stored(V value, Class<V> type) throws Exception {
        return Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(value), type);
    }

    private UpdatePosition.Update book(Position before, OrderSide side, Fill fill) {
        var event = event(terms("BTCUSDT", side), 2, OrderStatus.PARTIALLY_FILLED, fill);
        return rule.decide(state(before), event, T);
    }

    /// The same state after another order of the account ended.
    private PositionState ended(PositionState before, String id, Instant time) {
        var other = new PositionState(Position.NONE, Optional.empty(), before.ended());
        var event = event(new ClientOrderId(id), BUY, 1, OrderStatus.EXPIRED, time);
        return new PositionState(
                before.position(), before.order(), rule.decide(other, event, time).state().ended());
    }

    private static PositionState state(Position position) {
        return new PositionState(position, Optional.empty(), EndedOrders.NONE);
    }

    private static PositionState requested(Position position, OrderTerms terms) {
        return state(position).request(request(terms, T), Optional.empty(), DollarValue.UNKNOWN);
    }

    private static Position position(String quantity, String cost) {
        return new Position(
                Quantity.of(quantity),
                Notional.of(cost),
                Quantity.ZERO,
                Quantity.ZERO,
                null,
                null,
                null);
    }

    private static Sale sale(String profit) {
        return new Sale("ema-cross", new BigDecimal(profit), null, T);
    }

    private static Fill fill(String price, String quantity, String commission, String asset) {
        return new Fill(
                "1", Price.of(price), Quantity.of(quantity), new BigDecimal(commission), asset);
    }

    private static OrderRequest request(OrderTerms terms, Instant time) {
        var ref = new SignalRef(new SignalId("s-1"), "main", "tradingview");
        return new OrderRequest(ref, ID, terms, Notional.of("1"), time, Provenance.NONE);
    }

    private static OrderTerms terms(String symbol, OrderSide side) {
        return new OrderTerms(
                "ema-cross", side, symbol, OrderType.MARKET, Quantity.of("4"), null, T);
    }

    private static OrderEvent event(
            OrderTerms terms, int sequence, OrderStatus status, Fill... fills) {
        return event(ID, terms, sequence, status, T, fills);
    }

    private static OrderEvent ended(
            OrderTerms terms, int sequence, String executed, Fill... fills) {
        var ref = new SignalRef(new SignalId("s-1"), "main", "tradingview");
        var quantity = Quantity.of(executed);
        var progress =
                new OrderProgress(
                        OrderStatus.CANCELED, quantity, null, "17", List.of(fills), null, null);
        return new OrderEvent(ID, ref, terms, progress, sequence, T);
    }

    private static OrderEvent event(
            ClientOrderId id,
            OrderTerms terms,
            int sequence,
            OrderStatus status,
            Instant time,
            Fill... fills) {
        var ref = new SignalRef(new SignalId("s-1"), "main", "tradingview");
        var progress =
                new OrderProgress(status, Quantity.of("1"), null, "17", List.of(fills), null, null);
        return new OrderEvent(id, ref, terms, progress, sequence, time);
    }
}
