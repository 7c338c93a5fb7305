package com.fkstrading.systemtests.prove.check;

import static com.fkstrading.systemtests.prove.KeptWorld.AGAIN;
import static com.fkstrading.systemtests.prove.KeptWorld.BOUGHT;
import static com.fkstrading.systemtests.prove.KeptWorld.CLOCK_AHEAD;
import static com.fkstrading.systemtests.prove.KeptWorld.CLOSE;
import static com.fkstrading.systemtests.prove.KeptWorld.CLOSED;
import static com.fkstrading.systemtests.prove.KeptWorld.DENIED;
import static com.fkstrading.systemtests.prove.KeptWorld.PURCHASE;
import static com.fkstrading.systemtests.prove.KeptWorld.SALE;
import static com.fkstrading.systemtests.prove.KeptWorld.SOLD;
import static com.fkstrading.systemtests.prove.KeptWorld.TIME;
import static com.fkstrading.systemtests.prove.KeptWorld.TRADE_1;
import static com.fkstrading.systemtests.prove.KeptWorld.TRADE_2;
import static com.fkstrading.systemtests.prove.KeptWorld.TRADE_3;
import static com.fkstrading.systemtests.prove.KeptWorld.event;
import static com.fkstrading.systemtests.prove.KeptWorld.held;
import static com.fkstrading.systemtests.prove.KeptWorld.request;
import static com.fkstrading.systemtests.prove.KeptWorld.terms;
import static com.fkstrading.systemtests.prove.KeptWorld.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.systemtests.prove.KeptWorld;
import com.fkstrading.systemtests.prove.evidence.DeliveryAnswer;
import com.fkstrading.systemtests.prove.evidence.HaltPeriod;
import com.fkstrading.systemtests.prove.evidence.JournalRow;
import com.fkstrading.systemtests.prove.evidence.SentAlert;
import com.fkstrading.systemtests.prove.evidence.WebhookRecord;
import com.fkstrading.systemtests.prove.evidence.exchange.ExchangeOrder;
import com.fkstrading.systemtests.prove.evidence.exchange.TradeTerms;
import com.fkstrading.systemtests.prove.promise.Promise;
import com.fkstrading.systemtests.prove.promise.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Breaks each promise once in a world that kept them all: the checker must name just that one.
class CheckerTest {

    private static final int BUY = 0;
    private static final int SELL = 1;
    private static final int CLOSE_IT = 3;

    private final KeptWorld world = new KeptWorld();

    @Test
    void nothingIsFoundWhereEveryPromiseIsKept() {
        assertThat(check()).isEmpty();
    }

    @Test
    void eventsDeliveredAgainBreakNothing() {
        world.events.addAll(List.copyOf(world.events));

        assertThat(check()).isEmpty();
    }

    @Test
    void acceptedWebhookThatIsNotInKafkaIsFound() {
        world.webhooks.removeIf(webhook -> webhook.signalId().equals(DENIED));
        world.denials.removeIf(denial -> denial.ref().signalId().equals(DENIED));

        finds(Promise.ACCEPTED_IS_DURABLE, DENIED, "0 records");
    }

    @Test
    void refusalThatLosesAnAlertIsFound() {
        world.answers.set(0, new DeliveryAnswer("alert-1", 400, null));

        finds(Promise.ACCEPTED_IS_DURABLE, "alert-1", "answered 400");
    }

    @Test
    void deniedAlertThatNothingInTheRunExplainsIsFound() {
        world.denials.set(1, KeptWorld.denial(DENIED, DenialReason.INTERNAL, null));

        finds(Promise.DENIED_FOR_A_CAUSE, DENIED, "INTERNAL");
    }

    @Test
    void alertDeniedAsHaltedWithoutAHaltIsFound() {
        world.denials.set(1, KeptWorld.denial(DENIED, DenialReason.HALTED, null));
        assertThat(check()).isEmpty();

        world.halts.set(0, new HaltPeriod("other", TIME.plusSeconds(20), TIME.plusSeconds(30)));

        finds(Promise.DENIED_FOR_A_CAUSE, DENIED, "HALTED");
    }

    @Test
    void signalIdGivenTwiceIsFound() {
        world.answers.add(new DeliveryAnswer("alert-3", 202, DENIED));

        finds(Promise.ACCEPTED_IS_DURABLE, DENIED, "2 answers");
    }

    @Test
    void recordOfAnotherAlertIsFound() {
        world.webhooks.set(3, webhook(DENIED, "alert-2"));

        finds(Promise.ACCEPTED_IS_DURABLE, DENIED, "the record holds alert-2");
    }

    @Test
    void recordUnderAnotherAccountIsFound() {
        world.webhooks.set(3, new WebhookRecord(DENIED, "other", "alert-3"));

        finds(Promise.ACCEPTED_IS_DURABLE, DENIED, "written under other");
    }

    @Test
    void webhookWithoutDecisionIsFound() {
        world.denials.removeIf(denial -> denial.ref().signalId().equals(DENIED));

        finds(Promise.ONE_DECISION_PER_WEBHOOK, DENIED, "0 decisions");
    }

    @Test
    void webhookWithTwoDecisionsIsFound() {
        world.denials.add(KeptWorld.denial(SOLD, DenialReason.STALE, null));

        finds(Promise.ONE_DECISION_PER_WEBHOOK, SOLD, "2 decisions");
    }

    @Test
    void decisionWithoutWebhookIsFound() {
        var nobody = new SignalId("nobody");
        world.denials.add(KeptWorld.denial(nobody, DenialReason.STALE, null));

        finds(Promise.ONE_DECISION_PER_WEBHOOK, nobody, "without a webhook");
    }

    @Test
    void alertDeniedAsDuplicateOfAnotherIsFound() {
        world.denials.set(0, KeptWorld.denial(AGAIN, DenialReason.DUPLICATE, SOLD));

        finds(Promise.DUPLICATE_NAMES_ITS_ALERT, AGAIN, "which is alert alert-2");
    }

    @Test
    void alertThatBecameTwoOrdersIsFound() {
        world.denials.removeFirst();
        world.requests.add(request(AGAIN, terms(OrderSide.BUY, "0.002")));
        world.events.add(event(AGAIN, 1, OrderStatus.DENIED, List.of()));
        world.journal.add(
                new JournalRow(
                        ClientOrderId.of("main", AGAIN),
                        OrderStatus.DENIED,
                        KeptWorld.traded(OrderSide.BUY),
                        Quantity.ZERO));

        finds(Promise.ONE_ORDER_PER_ALERT, "alert-1", "2 orders");
    }

    @Test
    void requestWrittenTwiceIsFound() {
        world.requests.add(request(new SignalId("x"), terms(OrderSide.BUY, "1")));
        world.requests.removeLast();
        var again = world.requests.get(BUY);
        world.requests.add(again);

        assertThat(check())
                .extracting(Violation::promise)
                .contains(Promise.ONE_ORDER_PER_REQUEST, Promise.ONE_DECISION_PER_WEBHOOK);
    }

    @Test
    void orderPlacedTwiceIsFound() {
        var first = world.orders.get(BUY);
        world.orders.add(first.taken(9, first.takenAt()));

        finds(Promise.ONE_ORDER_PER_REQUEST, PURCHASE, "2 orders at the exchange");
    }

    @Test
    void orderThatNobodyRequestedIsFound() {
        var foreign = new ClientOrderId("foreign");
        world.orders.add(
                new ExchangeOrder(
                        foreign,
                        9,
                        KeptWorld.traded(OrderSide.BUY),
                        TIME,
                        "NEW",
                        Quantity.ZERO,
                        List.of()));

        finds(Promise.ONE_ORDER_PER_REQUEST, foreign, "nobody requested");
    }

    @Test
    void requestWithoutAnyEventIsFound() {
        world.events.subList(3, 5).clear();
        world.orders.remove(SELL);
        world.positions.set(0, held("BTCUSDT", "0.001996", "0.0020001"));

        finds(Promise.EVERY_REQUEST_ENDS, SALE, "no event");
    }

    @Test
    void filledOrderThatTheExchangeDoesNotHaveIsFound() {
        world.orders.remove(SELL);

        assertThat(check())
                .extracting(Violation::promise)
                .containsExactly(Promise.EVERY_REQUEST_ENDS, Promise.EVERY_FILL_BOOKED_ONCE);
    }

    @Test
    void expiredOrderThatTheExchangeHasIsFound() {
        world.leaveSaleAs(OrderStatus.EXPIRED);
        world.positions.set(0, held("BTCUSDT", "0.001996", "0"));
        unfilled(SELL);

        finds(Promise.EVERY_REQUEST_ENDS, SALE, "the exchange has an order");
    }

    @Test
    void endedOrderThatIsOpenAtTheExchangeIsFound() {
        exchange(
                SELL,
                it ->
                        new ExchangeOrder(
                                it.clientOrderId(),
                                it.number(),
                                it.terms(),
                                it.takenAt(),
                                "PARTIALLY_FILLED",
                                it.executed(),
                                it.fills()));

        finds(Promise.EVERY_REQUEST_ENDS, SALE, "at the exchange it is PARTIALLY_FILLED");
    }

    @Test
    void orderLeftUnknownIsFound() {
        world.leaveSaleAs(OrderStatus.UNKNOWN);
        world.positions.set(0, held("BTCUSDT", "0.001996", "0.0020001"));
        world.orders.remove(SELL);

        finds(Promise.EVERY_REQUEST_ENDS, SALE, "left as UNKNOWN");
    }

    @Test
    void eventsWithAGapAreFound() {
        world.events.remove(0);

        finds(Promise.EVERY_REQUEST_ENDS, PURCHASE, "gaps");
    }

    @Test
    void journalThatSaysOtherwiseIsFound() {
        var row = world.journal.get(SELL);
        world.journal.set(
                SELL, new JournalRow(SALE, OrderStatus.PLACED, row.terms(), row.executed()));

        finds(Promise.EVERY_REQUEST_ENDS, SALE, "the journal says PLACED");
    }

    @Test
    void eventsOfAnOrderThatNobodyRequestedAreFound() {
        world.events.add(event(DENIED, 1, OrderStatus.SUBMITTED, List.of()));

        finds(Promise.EVERY_REQUEST_ENDS, ClientOrderId.of("main", DENIED), "nobody requested");
    }

    @Test
    void sideThatDiffersFromTheAlertIsFound() {
        world.alerts.set(
                BUY,
                new SentAlert(
                        "alert-1",
                        "main",
                        "ema-cross",
                        SignalSide.SELL,
                        "BTCUSDT",
                        Quantity.of("0.002"),
                        null));

        finds(Promise.TRADED_AS_REQUESTED, PURCHASE, "side: SELL expected, BUY requested");
    }

    @Test
    void quantityThatDiffersFromTheAlertIsFound() {
        world.requests.set(SELL, request(SOLD, terms(OrderSide.SELL, "0.002")));

        finds(Promise.TRADED_AS_REQUESTED, SALE, "quantity: 0.0020001 expected, 0.002 requested");
    }

    @Test
    void limitThatTheAlertDidNotGiveIsFound() {
        world.requests.set(BUY, request(BOUGHT, limited("65000")));
        exchangeTerms(BUY, _ -> TradeTerms.of(limited("65000")));

        assertThat(check())
                .singleElement()
                .matches(violation -> violation.promise() == Promise.TRADED_AS_REQUESTED)
                .matches(violation -> violation.what().contains("limit: null expected"));
    }

    @Test
    void closeThatSellsMoreThanIsHeldIsFound() {
        world.requests.set(CLOSE_IT, request(CLOSED, terms(OrderSide.SELL, "ETHUSDT", "0.001999")));

        finds(Promise.CLOSE_SELLS_WHAT_IS_HELD, CLOSE, "it sells 0.001999");
    }

    @Test
    void closeThatSellsWhatAnEarlierOneSoldIsFound() {
        var again = new SignalId("closed-again");
        var id = ClientOrderId.of("main", again);
        var terms = terms(OrderSide.SELL, "ETHUSDT", "0.001998");
        world.alerts.add(
                new SentAlert(
                        "alert-6", "main", "ema-cross", SignalSide.CLOSE, "ETHUSDT", null, null));
        world.answers.add(new DeliveryAnswer("alert-6", 202, again));
        world.webhooks.add(webhook(again, "alert-6"));
        world.requests.add(request(again, terms));
        world.events.add(event(again, 1, OrderStatus.DENIED, List.of()));
        world.journal.add(
                new JournalRow(id, OrderStatus.DENIED, TradeTerms.of(terms), Quantity.ZERO));

        finds(Promise.CLOSE_SELLS_WHAT_IS_HELD, id, "it sells 0.001998");
    }

    @Test
    void closeThatSellsWhatAnOpenSaleMayStillSellIsFound() {
        world.requests.set(SELL, request(SOLD, terms(OrderSide.SELL, "ETHUSDT", "0.002")));
        assertThat(check())
                .extracting(Violation::promise)
                .doesNotContain(Promise.CLOSE_SELLS_WHAT_IS_HELD);

        world.leaveSaleAs(OrderStatus.PLACED);

        assertThat(check())
                .extracting(Violation::promise)
                .contains(Promise.CLOSE_SELLS_WHAT_IS_HELD);
    }

    @Test
    void positionThatIsNotTheSumOfTheFillsIsFound() {
        world.positions.set(1, held("ETHUSDT", "0.000007", "0"));

        finds(Promise.POSITION_IS_SUM_OF_FILLS, "main/ETHUSDT/ema-cross", "0.000007");
    }

    @Test
    void missingPositionIsFound() {
        world.positions.clear();

        finds(Promise.POSITION_IS_SUM_OF_FILLS, "main/ETHUSDT/ema-cross", "0.000008");
    }

    @Test
    void positionThatNobodyTradedIsFound() {
        world.positions.add(held("SOLUSDT", "1", "0"));

        finds(Promise.POSITION_IS_SUM_OF_FILLS, "main/SOLUSDT/ema-cross", "fills add up to");
    }

    @Test
    void reservationThatIsLeftBehindIsFound() {
        world.positions.set(1, held("ETHUSDT", "0.000008", "0.000001"));

        finds(Promise.POSITION_IS_SUM_OF_FILLS, "main/ETHUSDT/ema-cross", "0.000001");
    }

    @Test
    void eventThatSaysSomethingElseWhenItComesAgainIsFound() {
        world.events.add(event(BOUGHT, 2, OrderStatus.UNKNOWN, List.of()));

        finds(Promise.ONE_EVENT_PER_CHANGE, PURCHASE, "its event 2");
    }

    @Test
    void quantityThatDiffersAtTheExchangeIsFound() {
        exchangeTerms(BUY, terms -> with(terms, Quantity.of("0.003")));

        finds(Promise.TRADED_AS_REQUESTED, PURCHASE, "0.003 at the exchange");
    }

    @Test
    void quantityRoundedUpAtTheExchangeIsFound() {
        exchangeTerms(SELL, terms -> with(terms, Quantity.of("0.00201")));

        finds(Promise.TRADED_AS_REQUESTED, SALE, "0.00201 at the exchange");
    }

    @Test
    void sideThatDiffersAtTheExchangeIsFound() {
        exchangeTerms(BUY, _ -> KeptWorld.traded(OrderSide.SELL));

        finds(Promise.TRADED_AS_REQUESTED, PURCHASE, "SELL at the exchange");
    }

    @Test
    void symbolThatDiffersAtTheExchangeIsFound() {
        exchangeTerms(
                BUY, it -> new TradeTerms(it.side(), "ETHUSDT", it.type(), it.quantity(), null));

        finds(Promise.TRADED_AS_REQUESTED, PURCHASE, "ETHUSDT at the exchange");
    }

    @Test
    void fillThatWasNeverBookedIsFound() {
        world.events.set(1, event(BOUGHT, 2, OrderStatus.PARTIALLY_FILLED, List.of()));

        finds(Promise.EVERY_FILL_BOOKED_ONCE, PURCHASE, "trade 1 is booked 0 times");
    }

    @Test
    void fillBookedTwiceIsFound() {
        world.events.set(2, event(BOUGHT, 3, OrderStatus.FILLED, List.of(TRADE_1, TRADE_2)));

        finds(Promise.EVERY_FILL_BOOKED_ONCE, PURCHASE, "trade 1 is booked 2 times");
    }

    @Test
    void fillBookedAtAnotherPriceIsFound() {
        var wrong = new Fill("3", Price.of("65101"), TRADE_3.quantity(), BigDecimal.ZERO, "USDT");
        world.events.set(4, event(SOLD, 2, OrderStatus.FILLED, List.of(wrong)));

        finds(Promise.EVERY_FILL_BOOKED_ONCE, SALE, "65101");
    }

    @Test
    void fillThatTheExchangeDoesNotHaveIsFound() {
        exchange(
                BUY,
                it ->
                        new ExchangeOrder(
                                it.clientOrderId(),
                                it.number(),
                                it.terms(),
                                it.takenAt(),
                                it.status(),
                                it.executed(),
                                List.of(TRADE_2)));

        finds(Promise.EVERY_FILL_BOOKED_ONCE, PURCHASE, "the exchange has null");
    }

    @Test
    void executedQuantityThatIsNotTheSumOfTheFillsIsFound() {
        exchange(
                BUY,
                it ->
                        new ExchangeOrder(
                                it.clientOrderId(),
                                it.number(),
                                it.terms(),
                                it.takenAt(),
                                it.status(),
                                Quantity.of("0.0015"),
                                it.fills()));

        finds(Promise.EVERY_FILL_BOOKED_ONCE, PURCHASE, "fills of 0.002, executed 0.0015");
    }

    @Test
    void journalWithAnotherExecutedQuantityIsFound() {
        var row = world.journal.get(SELL);
        world.journal.set(
                SELL, new JournalRow(SALE, row.state(), row.terms(), Quantity.of("0.001")));

        finds(Promise.EVERY_FILL_BOOKED_ONCE, SALE, "the journal says 0.001");
    }

    @Test
    void orderTakenAfterItsDeadlineIsFound() {
        exchange(BUY, it -> it.taken(it.number(), theirTime(TIME.plusSeconds(61))));

        finds(Promise.NOTHING_AFTER_ITS_DEADLINE, PURCHASE, "its deadline was");
    }

    @Test
    void clockOfTheExchangeIsReckonedWith() {
        exchange(BUY, it -> it.taken(it.number(), theirTime(TIME.plusSeconds(59))));

        assertThat(check()).isEmpty();
    }

    @Test
    void orderTakenUnderAHaltIsFound() {
        exchange(SELL, it -> it.taken(it.number(), theirTime(TIME.plusSeconds(25))));

        finds(Promise.NOTHING_UNDER_A_HALT, SALE, "halted from");
    }

    @Test
    void orderThatWasOnItsWayWhenTheHaltCameBreaksNothing() {
        exchange(SELL, it -> it.taken(it.number(), theirTime(TIME.plusSeconds(21))));

        assertThat(check()).isEmpty();
    }

    @Test
    void haltOfAnotherAccountConcernsNobodyElse() {
        world.halts.set(0, new HaltPeriod("other", TIME.plusSeconds(20), TIME.plusSeconds(30)));
        exchange(SELL, it -> it.taken(it.number(), theirTime(TIME.plusSeconds(25))));

        assertThat(check()).isEmpty();
    }

    @Test
    void ordersTakenInTheWrongOrderAreFound() {
        exchange(BUY, it -> it.taken(9, it.takenAt()));

        finds(Promise.ORDER_WITHIN_AN_ACCOUNT, SALE, "requested after " + PURCHASE);
    }

    @Test
    void orderThatWasInDoubtMayLeaveLater() {
        world.events.set(1, event(BOUGHT, 2, OrderStatus.UNKNOWN, List.of(TRADE_1)));
        exchange(BUY, it -> it.taken(9, it.takenAt()));

        assertThat(check()).isEmpty();
    }

    private List<Violation> check() {
        return Checker.check(world.evidence());
    }

    private void finds(Promise promise, Object id, String what) {
        assertThat(check())
                .singleElement()
                .satisfies(
                        violation -> {
                            assertThat(violation.promise()).isEqualTo(promise);
                            assertThat(violation.id()).isEqualTo(id.toString());
                            assertThat(violation.what()).contains(what);
                        });
    }

    private void exchange(int order, UnaryOperator<ExchangeOrder> change) {
        world.orders.set(order, change.apply(world.orders.get(order)));
    }

    private void exchangeTerms(int order, UnaryOperator<TradeTerms> change) {
        exchange(order, it -> it.with(change.apply(it.terms())));
    }

    private void unfilled(int order) {
        exchange(
                order,
                it ->
                        new ExchangeOrder(
                                it.clientOrderId(),
                                it.number(),
                                it.terms(),
                                it.takenAt(),
                                "EXPIRED",
                                Quantity.ZERO,
                                List.of()));
    }

    private static TradeTerms with(TradeTerms terms, Quantity quantity) {
        return new TradeTerms(terms.side(), terms.symbol(), terms.type(), quantity, null);
    }

    private static OrderTerms limited(String limit) {
        return new OrderTerms(
                "ema-cross",
                OrderSide.BUY,
                "BTCUSDT",
                OrderType.LIMIT,
                Quantity.of("0.002"),
                Price.of(limit),
                TIME.plusSeconds(60));
    }

    private static Instant theirTime(Instant ours) {
        return ours.plus(CLOCK_AHEAD);
    }
}
