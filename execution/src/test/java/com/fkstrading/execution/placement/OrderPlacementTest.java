package com.fkstrading.execution.placement;

import static com.fkstrading.contract.order.OrderStatus.DENIED;
import static com.fkstrading.contract.order.OrderStatus.EXPIRED;
import static com.fkstrading.contract.order.OrderStatus.FILLED;
import static com.fkstrading.contract.order.OrderStatus.REJECTED;
import static com.fkstrading.contract.order.OrderStatus.SUBMITTED;
import static com.fkstrading.contract.order.OrderStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.execution.exchange.Instrument;
import com.fkstrading.execution.exchange.PlacementOutcome;
import com.fkstrading.execution.order.OrderReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/// An order that cannot leave waits, and leaves only in time and only with permission.
class OrderPlacementTest {

    private final ProcessorFixture world = new ProcessorFixture();

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
        assertThat(world.clock.passed()).isLessThan(ProcessorFixture.LIFE.plusSeconds(1));
    }

    @Test
    void haltEndsAnOrderThatWaitsAtAnOpenCircuit() {
        var request = world.market("s-1");
        world.exchange.accepting = () -> false;
        world.clock.whileWaiting =
                () -> {
                    if (world.clock.passed().compareTo(Duration.ofSeconds(3)) > 0) {
                        world.haltAll();
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
                Collections.nCopies(10, (_, _, _) -> new PlacementOutcome.NotSent("refused")));

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.exchange.queried).isEmpty();
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void requestThatNeverFindsAConnectionExpires() {
        var request = world.market("s-1");
        world.exchange.next.addAll(
                Collections.nCopies(1000, (_, _, _) -> new PlacementOutcome.NotSent("refused")));

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
                    (_, timestamp, _) -> {
                        var attempt =
                                world.journal.entry(request.clientOrderId()).state().attempt();
                        assertThat(timestamp).isEqualTo(attempt.submittedAt());
                        assertThat(Duration.between(timestamp, world.clock.instant()))
                                .isLessThanOrEqualTo(ProcessorFixture.TIMING.freshFor());
                        timestamps.add(timestamp);
                        return new PlacementOutcome.NotSent("refused");
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
                (_, _, _) -> {
                    acceptAfter(Duration.ofSeconds(7));
                    return new PlacementOutcome.Throttled(MovingClock.START.plusSeconds(7));
                });

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.clock.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void clockSkewIsRepeatedOnceUnderANewAttempt() {
        var request = world.market("s-1");
        world.exchange.next.add((_, _, _) -> new PlacementOutcome.ClockSkew("ahead (-1021)"));

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        var attempt = world.journal.entry(request.clientOrderId()).state().attempt();
        assertThat(attempt.number()).isEqualTo(2);
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void clockSkewIsRetriedWithGrowingPausesWhileTheDeadlineAllows() {
        var request = world.market("s-1");
        world.exchange.next.addAll(
                Collections.nCopies(
                        6, (_, _, _) -> new PlacementOutcome.ClockSkew("ahead (-1021)")));

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
        assertThat(world.clock.passed()).isGreaterThan(Duration.ofSeconds(6));
    }

    @Test
    void clockSkewThatNeverEndsExpiresTheOrderAfterFewRequests() {
        var request = world.market("s-1");
        world.exchange.next.addAll(
                Collections.nCopies(
                        1000, (_, _, _) -> new PlacementOutcome.ClockSkew("ahead (-1021)")));

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(SUBMITTED, EXPIRED);
        assertThat(world.exchange.windowEnds).hasSizeLessThan(20);
    }

    @Test
    void receiveWindowNeverReachesPastTheDeadline() {
        var request = world.market("s-1");
        acceptAfter(ProcessorFixture.LIFE.minusSeconds(2));

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        var deadline = request.terms().deadline().plus(FakeExchange.CLOCK_AHEAD);
        assertThat(world.exchange.windowEnds).containsExactly(deadline);
    }

    @Test
    void orderThatCouldHardlyArriveInTimeExpires() {
        var request = world.market("s-1");
        world.clock.pass(Duration.ofMillis(50));
        acceptAfter(ProcessorFixture.LIFE.minusMillis(60));

        world.handle(request);

        assertThat(world.exchange.windowEnds).isEmpty();
        assertThat(world.story(request)).containsExactly(SUBMITTED, EXPIRED);
    }

    @Test
    void stoppedQueueLeavesItsWaitingOrderToTheNextOwner() {
        var request = world.market("s-1");
        world.exchange.accepting = () -> false;
        world.clock.whileWaiting =
                () -> {
                    throw new InterruptibleWait.Stopped();
                };
        assertThatThrownBy(() -> world.handle(request))
                .isInstanceOf(InterruptibleWait.Stopped.class);
        world.clock.whileWaiting = () -> {};
        world.exchange.accepting = () -> true;

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.last(request).state()).isEqualTo(FILLED);
    }

    private void acceptAfter(Duration duration) {
        world.exchange.accepting = () -> world.clock.passed().compareTo(duration) >= 0;
    }

    @Test
    void slowAnswersAreProgress() {
        var requests = new OrderRequest[9];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = world.market("s-" + i);
            world.exchange.next.add(
                    (order, timestamp, window) -> {
                        var outcome = world.exchange.take(order, timestamp, window);
                        world.clock.pass(Duration.ofSeconds(4));
                        return outcome;
                    });
        }

        world.handle(requests);

        assertThat(world.exchange.taken).hasSize(9);
        assertThat(world.clock.longestStep).isLessThanOrEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void accountThatTheExchangeRefusesIsStoppedUntilItIsResumed() {
        var refused = world.market("s-1");
        var next = world.market("s-2");
        var reason = new OrderReason("EXCHANGE_CREDENTIALS", "Invalid API-key (-2015)");
        world.exchange.next.add((_, _, _) -> new PlacementOutcome.Misconfigured(reason));

        world.handle(refused, next);

        assertThat(world.story(refused)).containsExactly(SUBMITTED, REJECTED);
        assertThat(world.story(next)).containsExactly(SUBMITTED, DENIED);
        assertThat(world.last(next).message()).contains("Invalid API-key (-2015)");
        assertThat(world.stopped.halts()).containsOnlyKeys("main");
    }

    @Test
    void orderWhoseAnswerIsUnclearIsQueried() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (order, timestamp, window) -> {
                    world.exchange.take(order, timestamp, window);
                    return new PlacementOutcome.Unclear(new OrderReason("EXCHANGE_ERROR", "?"));
                });

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(request)).containsExactly(SUBMITTED, UNKNOWN, FILLED);
    }

    @Test
    void orderWaitsForItsAccountsQuota() {
        var request = world.market("s-1");
        world.exchange.next.add(
                (_, _, _) -> {
                    acceptAfter(Duration.ofSeconds(7));
                    return new PlacementOutcome.AccountThrottled(MovingClock.START.plusSeconds(7));
                });

        world.handle(request);

        assertThat(world.exchange.taken).hasSize(1);
        assertThat(world.story(request)).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void orderOfASymbolWithoutReadableTradingRulesIsDenied() {
        world.exchange.instruments.put(
                "BTCUSDT", Instrument.unreadable("BTCUSDT", "stepSize: not an amount"));
        var request = world.market("s-1");

        world.handle(request);

        assertThat(world.exchange.taken).isEmpty();
        assertThat(world.story(request)).containsExactly(DENIED);
        assertThat(world.last(request).reason()).isEqualTo("TRADING_RULES_UNREADABLE");
        assertThat(world.last(request).message()).contains("BTCUSDT", "stepSize");
    }
}
