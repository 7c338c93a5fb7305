package com.fkstrading.execution.placement;

import static com.fkstrading.contract.order.OrderStatus.DENIED;
import static com.fkstrading.contract.order.OrderStatus.EXPIRED;
import static com.fkstrading.contract.order.OrderStatus.FILLED;
import static com.fkstrading.contract.order.OrderStatus.SUBMITTED;
import static com.fkstrading.contract.order.OrderStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.exchange.PlacementOutcome;
import com.fkstrading.execution.journal.SupersededException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// An order that was sent without an answer is resolved by queries alone.
class ReconciliationTest {

    private static final Duration ABSENCE_AFTER = ProcessorFixture.TIMING.absenceAfter();

    private final ProcessorFixture world = new ProcessorFixture();

    @Test
    void unansweredOrderThatTheExchangeHasIsAdopted() {
        var request = world.market("s-1");
        world.exchange.next.add(world.exchange::takeWithoutAnswer);

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(request)).containsExactly(SUBMITTED, UNKNOWN, FILLED);
        assertThat(world.clock.passed()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void unknownIsPublishedBeforeTheExchangeIsQueried() {
        var request = world.market("s-1");
        world.exchange.next.add((_, _, _) -> FakeExchange.lost());
        world.clock.whileWaiting = () -> assertThat(world.publishedStates()).contains(UNKNOWN);

        world.handle(request);

        assertThat(world.last(request).state()).isEqualTo(FILLED);
    }

    @Test
    void absentOrderIsPlacedAgainOnlyAfterItsWindowHasPassed() {
        var request = world.market("s-1");
        world.exchange.next.add((_, _, _) -> FakeExchange.lost());
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    assertThat(world.clock.passed()).isGreaterThanOrEqualTo(ABSENCE_AFTER);
                    return world.exchange.take(order, timestamp, window);
                });

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.exchange.queried).hasSizeGreaterThanOrEqualTo(3);
        assertThat(world.story(request)).containsExactly(SUBMITTED, UNKNOWN, SUBMITTED, FILLED);
        assertThat(world.clock.passed()).isLessThan(ABSENCE_AFTER.plusSeconds(1));
    }

    @Test
    void absentOrderPastItsDeadlineExpires() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (_, _, _) -> {
                    world.clock.pass(ProcessorFixture.LIFE);
                    return FakeExchange.lost();
                });

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(SUBMITTED, UNKNOWN, EXPIRED);
    }

    @Test
    void absentOrderUnderHaltIsDenied() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (_, _, _) -> {
                    world.haltAll();
                    return FakeExchange.lost();
                });

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(SUBMITTED, UNKNOWN, DENIED);
    }

    @Test
    void haltDoesNotEndAnOrderThatMayBeAtTheExchange() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    world.haltAll();
                    world.exchange.take(order, timestamp, window);
                    return FakeExchange.lost();
                });

        world.handle(request);

        assertThat(world.story(request)).containsExactly(SUBMITTED, UNKNOWN, FILLED);
    }

    @Test
    void lateNotFoundIsNoProofWhenTheQueryLags() {
        var request = world.market("s-1");
        world.exchange.nextLookups.addAll(Collections.nCopies(3, new OrderLookup.NotFound()));
        world.exchange.next.add(world.exchange::takeWithoutAnswer);

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(request)).containsExactly(SUBMITTED, UNKNOWN, FILLED);
    }

    @Test
    void silenceProvesNothingHoweverLongItLasts() {
        var request = world.market("s-1");
        world.exchange.nextLookups.addAll(
                Collections.nCopies(100, new OrderLookup.NoAnswer("down")));
        world.exchange.next.add(world.exchange::takeWithoutAnswer);

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(request)).containsExactly(SUBMITTED, UNKNOWN, FILLED);
        assertThat(world.clock.passed()).isGreaterThan(Duration.ofMinutes(5));
    }

    @Test
    void duplicateIdMeansThatTheOrderIsThere() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    world.exchange.take(order, timestamp, window);
                    return new PlacementOutcome.Duplicate("Duplicate order sent. (-2010)");
                });

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(request)).containsExactly(SUBMITTED, UNKNOWN, FILLED);
    }

    @Test
    void aWholeBatchInDoubtIsResolvedInOneWindow() {
        var requests = killedInTheExchange(20);

        world.handle(requests);

        assertThat(world.exchange.taken).hasSize(20).doesNotHaveDuplicates();
        assertThat(world.clock.passed()).isLessThan(ABSENCE_AFTER.plusSeconds(1));
    }

    @Test
    void stalledProcessCannotPlaceAfterAnotherHasTakenOver() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    world.handle(request);
                    return world.exchange.take(order, timestamp, window);
                });

        assertThatThrownBy(() -> world.handle(request)).isInstanceOf(SupersededException.class);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(request)).containsExactly(SUBMITTED, UNKNOWN, SUBMITTED, FILLED);
    }

    @Test
    void orderWithoutAnAnswerUsesLittleOfTheQuotaAndDoesNotKeepOthersFromTheirTurn() {
        var requests = killedInTheExchange(20);
        world.exchange.nextLookups.addAll(
                Collections.nCopies(1_000, new OrderLookup.NoAnswer("the key was revoked")));
        world.clock.whileWaiting =
                () -> {
                    if (world.clock.passed().compareTo(Duration.ofMinutes(10)) > 0) {
                        throw new InterruptibleWait.Stopped();
                    }
                };

        assertThatThrownBy(() -> world.handle(requests))
                .isInstanceOf(InterruptibleWait.Stopped.class);

        assertThat(world.exchange.queried).hasSizeBetween(20, 40);
        assertThat(Set.copyOf(world.exchange.queried)).hasSize(20);
    }

    /// A batch whose process was killed while the exchange was working on its first order.
    private OrderRequest[] killedInTheExchange(int orders) {
        var requests =
                IntStream.range(0, orders)
                        .mapToObj(number -> world.market("s-" + number))
                        .toArray(OrderRequest[]::new);
        world.exchange.next.add(
                (_, _, _) -> {
                    throw new IllegalStateException("killed");
                });
        assertThatThrownBy(() -> world.handle(requests)).hasMessage("killed");
        return requests;
    }
}
