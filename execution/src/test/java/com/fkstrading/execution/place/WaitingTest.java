package com.fkstrading.execution.place;

import static com.fkstrading.contract.order.OrderStatus.DENIED;
import static com.fkstrading.contract.order.OrderStatus.EXPIRED;
import static com.fkstrading.contract.order.OrderStatus.FILLED;
import static com.fkstrading.contract.order.OrderStatus.REJECTED;
import static com.fkstrading.contract.order.OrderStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.execution.venue.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An order that cannot leave waits, and leaves only in time and only with permission.
class WaitingTest {

    private final World world = new World();

    @Test
    void orderWaitsWhileTheCircuitIsOpenAndLeavesWhenItCloses() {
        var request = world.market("s-1");
        acceptAfter(Duration.ofSeconds(30));

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
        assertThat(world.clock.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void orderWhoseDeadlinePassesAtAnOpenCircuitExpires() {
        var request = world.market("s-1");
        acceptAfter(Duration.ofMinutes(5));

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(SUBMITTED, EXPIRED);
        assertThat(world.clock.passed()).isLessThan(World.LIFE.plusSeconds(1));
    }

    @Test
    void haltEndsAnOrderThatWaitsAtAnOpenCircuit() {
        var request = world.market("s-1");
        world.exchange.accepting = () -> false;
        world.clock.whilePausing =
                () -> {
                    if (world.clock.passed().compareTo(Duration.ofSeconds(3)) > 0) {
                        world.halt();
                    }
                };

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(SUBMITTED, DENIED);
        assertThat(world.clock.passed()).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void requestThatFoundNoConnectionIsTriedAgain() {
        var request = world.market("s-1");
        world.exchange.next.addAll(
                Collections.nCopies(10, (_, _) -> new Outcome.NotSent("refused")));

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.exchange.asked).isEmpty();
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void requestThatNeverFindsAConnectionExpires() {
        var request = world.market("s-1");
        world.exchange.next.addAll(
                Collections.nCopies(1000, (_, _) -> new Outcome.NotSent("refused")));

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(SUBMITTED, EXPIRED);
    }

    @Test
    void everyRequestThatLeavesIsFreshAndItsAttemptJournaled() {
        var request = world.market("s-1");
        var timestamps = new ArrayList<Instant>();
        for (int i = 0; i < 10; i++) {
            world.exchange.next.add(
                    (_, timestamp) -> {
                        var attempt =
                                world.journal.entry(request.clientOrderId()).state().attempt();
                        assertThat(timestamp).isEqualTo(attempt.submittedAt());
                        assertThat(Duration.between(timestamp, world.clock.instant()))
                                .isLessThanOrEqualTo(World.TIMING.freshFor());
                        timestamps.add(timestamp);
                        return new Outcome.NotSent("refused");
                    });
        }

        world.handle(request);

        assertThat(timestamps).hasSize(10);
        assertThat(world.exchange.taken).hasSize(1);
    }

    @Test
    void exhaustedQuotaIsWaitedFor() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (_, _) -> {
                    acceptAfter(Duration.ofSeconds(7));
                    return new Outcome.Throttled(MovingClock.START.plusSeconds(7));
                });

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.clock.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void clockSkewIsRepeatedOnceUnderANewAttempt() {
        var request = world.market("s-1");
        world.exchange.next.add((_, _) -> new Outcome.ClockSkew("ahead (-1021)"));

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        var attempt = world.journal.entry(request.clientOrderId()).state().attempt();
        assertThat(attempt.number()).isEqualTo(2);
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void secondClockSkewRejectsTheOrder() {
        var request = world.market("s-1");
        world.exchange.next.addAll(
                List.of(
                        (_, _) -> new Outcome.ClockSkew("ahead (-1021)"),
                        (_, _) -> new Outcome.ClockSkew("ahead (-1021)")));

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(SUBMITTED, REJECTED);
        assertThat(world.last(request).reason()).isEqualTo("CLOCK_SKEW");
    }

    @Test
    void stoppedLaneLeavesItsWaitingOrderToTheNextOwner() {
        var request = world.market("s-1");
        world.exchange.accepting = () -> false;
        world.clock.whilePausing =
                () -> {
                    throw new Pause.Stopped();
                };
        assertThatThrownBy(() -> world.handle(request)).isInstanceOf(Pause.Stopped.class);
        world.clock.whilePausing = () -> {};
        world.exchange.accepting = () -> true;

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.last(request).state()).isEqualTo(FILLED);
    }

    private void acceptAfter(Duration duration) {
        world.exchange.accepting = () -> world.clock.passed().compareTo(duration) >= 0;
    }
}
