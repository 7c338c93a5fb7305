package com.fkstrading.execution.place;

import static com.fkstrading.contract.order.OrderStatus.DENIED;
import static com.fkstrading.contract.order.OrderStatus.EXPIRED;
import static com.fkstrading.contract.order.OrderStatus.FILLED;
import static com.fkstrading.contract.order.OrderStatus.REJECTED;
import static com.fkstrading.contract.order.OrderStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.control.Gate;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.Reason;
import com.fkstrading.execution.venue.Instrument;
import com.fkstrading.execution.venue.Instrument.Lot;
import com.fkstrading.execution.venue.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderDeskTest {

    private final World world = new World();

    @Test
    void intentIsJournaledAndToldBeforeTheRequestLeaves() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (order, timestamp) -> {
                    assertThat(world.story(request)).containsExactly(SUBMITTED);
                    assertThat(world.toldStates()).containsExactly(SUBMITTED);
                    return world.exchange.take(order, timestamp);
                });

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
        assertThat(world.told).extracting(OrderEvent::sequence).containsExactly(1, 2);
        assertThat(world.last(request).fills()).hasSize(1);
        assertThat(world.last(request).averagePrice()).isEqualTo(FakeExchange.PRICE);
    }

    @Test
    void requestIsNotDoneBeforeItsFirstEventIsAcknowledged() {
        var request = world.market("s-1");
        var real = world.ports();
        Announcer losingTheFirst =
                events ->
                        events.getFirst().progress().state() == SUBMITTED
                                ? () -> {
                                    throw new IllegalStateException("not acknowledged");
                                }
                                : real.announcer().announce(events);
        var ports =
                new Ports(
                        real.exchange(), real.journal(), losingTheFirst, real.gate(), real.clock());

        assertThatThrownBy(
                        () ->
                                new OrderDesk(ports, World.TIMING, world.clock)
                                        .handle(List.of(request)))
                .hasMessage("not acknowledged");

        world.handle(request);
        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.toldStates()).contains(SUBMITTED, FILLED);
    }

    @Test
    void requestIsSignedWithTheJournaledTime() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (order, timestamp) -> {
                    var entry = world.journal.entry(request.clientOrderId());
                    assertThat(timestamp).isEqualTo(entry.state().attempt().submittedAt());
                    return world.exchange.take(order, timestamp);
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
        world.told.clear();

        world.handle(request, request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.exchange.asked).isEmpty();
        assertThat(world.toldStates()).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void orderUnderHaltIsDeniedAtOnce() {
        world.halt();
        var request = world.market("s-1");

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(DENIED);
        assertThat(world.last(request).reason()).isEqualTo("HALTED");
    }

    @Test
    void haltStopsTheRestOfABatch() {
        var first = world.market("s-1");
        var second = world.market("s-2");
        world.exchange.next.add(
                (order, timestamp) -> {
                    world.halt();
                    return world.exchange.take(order, timestamp);
                });

        world.handle(first, second);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(second)).containsExactly(SUBMITTED, DENIED);
    }

    @Test
    void nothingLeavesBeforeTheControlTopicIsRead() {
        world.gate = Gate.UNREAD;
        var request = world.market("s-1");
        world.clock.whilePausing =
                () -> {
                    assertThat(world.exchange.taken).isEmpty();
                    if (world.clock.passed().compareTo(Duration.ofSeconds(2)) > 0) {
                        world.gate = new Gate(true, Map.of());
                    }
                };

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.clock.passed()).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void lateOrderExpires() {
        var request = world.market("s-1");
        world.clock.sleep(World.LIFE);

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
                (order, timestamp) -> {
                    var outcome = world.exchange.take(order, timestamp);
                    world.clock.sleep(World.LIFE);
                    return outcome;
                });

        world.handle(first, second);

        assertThat(world.story(first)).containsExactly(SUBMITTED, FILLED);
        assertThat(world.story(second)).containsExactly(SUBMITTED, EXPIRED);
        assertThat(world.exchange.taken).hasSize(1);
    }

    @Test
    void accountWithoutCredentialsIsDenied() {
        var request = world.market("s-1", "stranger", "0.01");

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
        var reason = new Reason("INSUFFICIENT_BALANCE", "no money (-2010)");
        world.exchange.next.add((_, _) -> new Outcome.Rejected(reason));

        world.handle(request);

        assertThat(world.story(request)).containsExactly(SUBMITTED, REJECTED);
        assertThat(world.last(request).reason()).isEqualTo("INSUFFICIENT_BALANCE");
    }

    private static Instrument instrument(String minimum, String step) {
        var lot = new Lot(new BigDecimal(minimum), new BigDecimal(step));
        return new Instrument("BTCUSDT", lot, Lot.ANY, new BigDecimal("0.01"));
    }
}
