package com.fkstrading.execution.placement;

import static com.fkstrading.contract.order.OrderStatus.DENIED;
import static com.fkstrading.contract.order.OrderStatus.EXPIRED;
import static com.fkstrading.contract.order.OrderStatus.FILLED;
import static com.fkstrading.contract.order.OrderStatus.REJECTED;
import static com.fkstrading.contract.order.OrderStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderTerms;
import com.fkstrading.contract.order.ProtectiveLeg;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.execution.control.CommandsInForce;
import com.fkstrading.execution.exchange.Instrument;
import com.fkstrading.execution.exchange.Instrument.Lot;
import com.fkstrading.execution.exchange.PlacementOutcome;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.TestOrders;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderProcessorTest {

    private final ProcessorFixture world = new ProcessorFixture();

    @Test
    void intentIsJournaledAndToldBeforeTheRequestLeaves() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    assertThat(world.story(request)).containsExactly(SUBMITTED);
                    assertThat(world.publishedStates()).containsExactly(SUBMITTED);
                    return world.exchange.take(order, timestamp, window);
                });

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
        assertThat(world.published).extracting(OrderEvent::sequence).containsExactly(1, 2);
        assertThat(world.last(request).fills())
                .extracting(Fill::tradeId)
                .containsExactly("t-1", "t-2");
        assertThat(world.exchange.bought).isEqualByComparingTo("0.01");
        assertThat(world.last(request).averagePrice()).isEqualTo(FakeExchange.PRICE);
    }

    /// An entry without its protection would be another order.
    @Test
    void orderWithProtectiveLegsIsDeniedBeforeAnythingIsSent() {
        var request = world.market("s-1");
        var leg =
                new ProtectiveLeg(
                        ProtectiveLeg.STOP_LOSS,
                        ClientOrderId.of(request.ref(), ProtectiveLeg.STOP_LOSS),
                        OrderSide.SELL,
                        OrderType.STOP_MARKET,
                        request.terms().quantity(),
                        Price.of("50000"),
                        null);
        var protectedRequest =
                new OrderRequest(
                        request.ref(),
                        request.clientOrderId(),
                        request.terms(),
                        List.of(leg),
                        request.notional(),
                        request.time(),
                        request.provenance());

        world.handle(protectedRequest);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(DENIED);
        assertThat(world.last(request).reason()).isEqualTo("UNSUPPORTED_ORDER");
        assertThat(world.last(request).message())
                .isEqualTo(
                        "Nothing was sent: execution cannot place its protective legs (stop-loss)"
                                + " yet.");
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderType.class,
            names = {"STOP_MARKET", "STOP_LIMIT"})
    void stopOrderIsDeniedBeforeAnythingIsSent(OrderType type) {
        var now = world.clock.instant();
        var terms = TestOrders.priced(type, "70000", null, now.plus(ProcessorFixture.LIFE));
        var request = TestOrders.request("main", "s-1", terms, now);

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(DENIED);
        assertThat(world.last(request).reason()).isEqualTo("UNSUPPORTED_ORDER");
        assertThat(world.last(request).message()).contains(type.name());
        assertThat(world.lastTerms(request).stopPrice()).isEqualTo(Price.of("70000"));
    }

    @Test
    void requestIsNotDoneBeforeItsFirstEventIsAcknowledged() {
        var request = world.market("s-1");
        var real = world.ports();
        EventPublisher losingTheFirst =
                events ->
                        events.getFirst().progress().state() == SUBMITTED
                                ? () -> {
                                    throw new IllegalStateException("not acknowledged");
                                }
                                : real.events().publish(events);
        var ports = world.ports(losingTheFirst);

        assertThatThrownBy(
                        () ->
                                new OrderProcessor(ports, ProcessorFixture.TIMING, world.clock)
                                        .handle(List.of(request)))
                .hasMessage("not acknowledged");

        world.handle(request);
        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.publishedStates()).contains(SUBMITTED, FILLED);
    }

    @Test
    void requestIsSignedWithTheJournaledTime() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    var entry = world.journal.entry(request.clientOrderId());
                    assertThat(timestamp).isEqualTo(entry.state().attempt().submittedAt());
                    return world.exchange.take(order, timestamp, window);
                });

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
    }

    @Test
    void ordersLeaveInTheOrderOfTheirRequests() {
        var first = world.market("s-1");
        var second = world.market("s-2");
        var third = world.market("s-3");

        world.handle(first, second, third);

        assertThat(world.exchange.taken)
                .extracting(Order::id)
                .containsExactly(
                        first.clientOrderId(), second.clientOrderId(), third.clientOrderId());
    }

    @Test
    void redeliveredRequestIsToldAgainAndNotPlacedAgain() {
        var request = world.market("s-1");
        world.handle(request);
        world.published.clear();

        world.handle(request, request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.exchange.queried).isEmpty();
        assertThat(world.publishedStates()).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void orderUnderHaltIsDeniedAtOnce() {
        world.haltAll();
        var request = world.market("s-1");

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(DENIED);
        assertThat(world.last(request).reason()).isEqualTo("HALTED");
    }

    @Test
    void whileTradingIsReducedOnlySalesLeave() {
        var reduce =
                new ControlCommand(
                        "main/strategy:trend",
                        ControlAction.REDUCE,
                        "ann",
                        "drill",
                        world.clock.instant());
        world.command(reduce);
        var buy = world.market("s-1");
        var sale = world.sale("s-2");

        world.handle(buy, sale);

        assertThat(world.story(buy)).containsExactly(DENIED);
        assertThat(world.last(buy).reason()).isEqualTo("REDUCING");
        assertThat(world.last(buy).message())
                .isEqualTo(
                        "Trading of main/strategy:trend is reduced to orders that shrink a"
                                + " position, by ann: drill.");
        assertThat(world.story(sale)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void haltOfASymbolDeniesItsSales() {
        world.command(
                new ControlCommand(
                        "all/symbol:BTCUSDT",
                        ControlAction.HALT,
                        "ann",
                        "drill",
                        world.clock.instant()));
        var sale = world.sale("s-1");

        world.handle(sale);

        assertThat(world.story(sale)).containsExactly(DENIED);
        assertThat(world.last(sale).message())
                .isEqualTo("Trading of all/symbol:BTCUSDT is halted by ann: drill.");
    }

    @Test
    void reductionStopsABuyThatWaits() {
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    world.command(
                            new ControlCommand(
                                    "all",
                                    ControlAction.REDUCE,
                                    "ann",
                                    "drill",
                                    world.clock.instant()));
                    return world.exchange.take(order, timestamp, window);
                });
        var second = world.market("s-2");

        world.handle(world.market("s-1"), second);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(second)).containsExactly(SUBMITTED, DENIED);
        assertThat(world.last(second).reason()).isEqualTo("REDUCING");
    }

    /// The first order's own fill trips the limit; it waits for nothing.
    @Test
    void trippedLimitStopsABuyThatWaitsAndNoSale() {
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    world.trip();
                    return world.exchange.take(order, timestamp, window);
                });
        var first = world.market("s-1");
        var second = world.market("s-2");
        var sale = world.sale("s-3");

        world.handle(first, second, sale);

        assertThat(world.story(first)).containsExactly(SUBMITTED, FILLED);
        assertThat(world.story(second)).containsExactly(SUBMITTED, DENIED);
        assertThat(world.last(second).reason()).isEqualTo("REDUCING");
        assertThat(world.last(second).message())
                .isEqualTo(
                        "Trading of main is reduced to orders that shrink a position, by the limit"
                                + " DAILY_LOSS: main lost 120 dollars.");
        assertThat(world.story(sale)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void trippedLimitStopsABuyThatWaitsForTheCircuit() {
        world.exchange.accepting = () -> world.clock.passed().toSeconds() >= 10;
        var buy = world.market("s-1");
        world.clock.whileWaiting =
                () -> {
                    if (world.clock.passed().toSeconds() >= 5) {
                        world.trip();
                    }
                };

        world.handle(buy);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(buy)).containsExactly(SUBMITTED, DENIED);
    }

    @Test
    void nothingLeavesBeforeTheTradingStatesAreRead() {
        world.trips = world.trips.unread();
        var request = world.market("s-1");
        world.clock.whileWaiting =
                () -> {
                    assertThat(world.exchange.taken).isEmpty();
                    if (world.clock.passed().compareTo(Duration.ofSeconds(2)) > 0) {
                        world.trips = world.trips.atEnd();
                    }
                };

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.clock.passed()).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void haltStopsTheRestOfABatch() {
        var first = world.market("s-1");
        var second = world.market("s-2");
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    world.haltAll();
                    return world.exchange.take(order, timestamp, window);
                });

        world.handle(first, second);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(second)).containsExactly(SUBMITTED, DENIED);
    }

    @Test
    void nothingLeavesBeforeTheControlTopicIsRead() {
        world.halt = CommandsInForce.UNREAD;
        var request = world.market("s-1");
        world.clock.whileWaiting =
                () -> {
                    assertThat(world.exchange.taken).isEmpty();
                    if (world.clock.passed().compareTo(Duration.ofSeconds(2)) > 0) {
                        world.halt = CommandsInForce.UNREAD.atEnd();
                    }
                };

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.clock.passed()).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void lateOrderExpires() {
        var request = world.market("s-1");
        world.clock.pass(ProcessorFixture.LIFE);

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(EXPIRED);
        assertThat(world.last(request).reason()).isEqualTo("DEADLINE_PASSED");
    }

    @Test
    void deadlineIsCheckedAfterEverythingThatTookTime() {
        var first = world.market("s-1");
        var second = world.market("s-2");
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    var outcome = world.exchange.take(order, timestamp, window);
                    world.clock.pass(ProcessorFixture.LIFE);
                    return outcome;
                });

        world.handle(first, second);

        assertThat(world.story(first)).containsExactly(SUBMITTED, FILLED);
        assertThat(world.story(second)).containsExactly(SUBMITTED, EXPIRED);
        assertThat(world.exchange.taken).hasSize(1);
    }

    @Test
    void accountWithoutCredentialsIsDenied() {
        var request = world.market("s-1", "unknown", "0.01");

        world.handle(request);

        assertThat(world.story(request)).containsExactly(DENIED);
        assertThat(world.last(request).reason()).isEqualTo("UNKNOWN_ACCOUNT");
    }

    @Test
    void quantityIsRoundedDownBeforeItIsJournaled() {
        world.exchange.instruments.put("BTCUSDT", instrument("0.001", "0.001"));
        var request = world.market("s-1", "main", "0.0129");

        world.handle(request);

        assertThat(world.exchange.taken.getFirst().terms().quantity())
                .isEqualTo(Quantity.of("0.012"));
        assertThat(world.lastTerms(request).quantity()).isEqualTo(Quantity.of("0.012"));
    }

    @Test
    void orderWaitsForTheTradingRulesAndIsFittedToThem() {
        world.exchange.instruments.put("BTCUSDT", instrument("0.001", "0.001"));
        world.exchange.instrumentsKnown =
                () -> world.clock.passed().compareTo(Duration.ofSeconds(3)) > 0;
        var request = world.market("s-1", "main", "0.0129");

        world.handle(request);

        assertThat(world.clock.reasons)
                .containsExactly(InterruptibleWait.Reason.INSTRUMENTS_UNKNOWN);
        assertThat(world.exchange.taken.getFirst().terms().quantity())
                .isEqualTo(Quantity.of("0.012"));
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void orderWhoseDeadlinePassesBeforeTheTradingRulesAreKnownExpires() {
        world.exchange.instrumentsKnown = () -> false;
        var request = world.market("s-1");

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(EXPIRED);
        assertThat(world.clock.passed()).isLessThan(ProcessorFixture.LIFE.plusSeconds(1));
    }

    @Test
    void quantityThatWasJournaledUnroundedIsFittedBeforeItLeaves() {
        var request = world.market("s-1", "main", "0.0129");
        world.exchange.next.add(
                (_, _, _) -> {
                    throw new IllegalStateException("killed");
                });
        assertThatThrownBy(() -> world.handle(request)).hasMessage("killed");
        world.exchange.instruments.put("BTCUSDT", instrument("0.001", "0.001"));

        world.handle(request);

        assertThat(world.exchange.taken.getFirst().terms().quantity())
                .isEqualTo(Quantity.of("0.012"));
        assertThat(world.lastTerms(request).quantity()).isEqualTo(Quantity.of("0.012"));
    }

    @Test
    void symbolThatTheExchangeDoesNotListIsDenied() {
        world.exchange.instruments.clear();
        var request = world.market("s-1");

        world.handle(request);

        assertThat(world.story(request)).containsExactly(DENIED);
        assertThat(world.last(request).reason()).isEqualTo("UNKNOWN_SYMBOL");
    }

    @Test
    void textThatNoDatabaseCanHoldIsDenied() {
        var whole = world.market("s-1");
        var terms = whole.terms();
        var request =
                new OrderRequest(
                        whole.ref(),
                        whole.clientOrderId(),
                        new OrderTerms(
                                "a\u0000b",
                                terms.side(),
                                terms.symbol(),
                                terms.type(),
                                terms.quantity(),
                                terms.limitPrice(),
                                terms.deadline()),
                        whole.notional(),
                        whole.time(),
                        whole.provenance());

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(DENIED);
        assertThat(world.last(request).reason()).isEqualTo("UNSTORABLE_TEXT");
        assertThat(world.lastTerms(request).strategy()).isEqualTo("a\\u0000b");
    }

    @Test
    void quantityBelowTheLotSizeIsDenied() {
        world.exchange.instruments.put("BTCUSDT", instrument("0.1", "0.001"));
        var request = world.market("s-1");

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(DENIED);
        assertThat(world.last(request).reason()).isEqualTo("BELOW_LOT_SIZE");
        assertThat(world.last(request).message()).contains("0.01", "0.1");
    }

    @Test
    void rejectionEndsTheOrderWithItsReason() {
        var request = world.market("s-1");
        var reason = new OrderReason("INSUFFICIENT_BALANCE", "no money (-2010)");
        world.exchange.next.add((_, _, _) -> new PlacementOutcome.Rejected(reason));

        world.handle(request);

        assertThat(world.story(request)).containsExactly(SUBMITTED, REJECTED);
        assertThat(world.last(request).reason()).isEqualTo("INSUFFICIENT_BALANCE");
    }

    private static Instrument instrument(String minimum, String step) {
        var lot = new Lot(new BigDecimal(minimum), new BigDecimal(step));
        return new Instrument("BTCUSDT", lot, Lot.ANY, new BigDecimal("0.01"));
    }
}
