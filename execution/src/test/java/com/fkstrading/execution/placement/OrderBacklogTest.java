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
import com.fkstrading.execution.placement.InterruptibleWait.Stopped;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Behind an order that cannot be resolved, the others of its account end without being sent.
class OrderBacklogTest {

    private static final Duration LATE = ProcessorFixture.LIFE.plusSeconds(60);

    private final ProcessorFixture world = new ProcessorFixture();
    private final OrderBacklog backlog = new OrderBacklog(world.ports());

    @Test
    void lateOrdersExpireAndTheOthersKeepTheirPlace() {
        var late = world.market("s-1");
        world.clock.pass(Duration.ofSeconds(30));
        var inTime = world.market("s-2");
        world.clock.pass(Duration.ofSeconds(30));

        var ended = backlog.endRefused(List.of(late, inTime));

        assertThat(ended).containsExactly(late.clientOrderId());
        assertThat(world.story(late)).containsExactly(EXPIRED);
        assertThat(world.last(late).reason()).isEqualTo("DEADLINE_PASSED");
        assertThat(world.publishedStates()).containsExactly(EXPIRED);
        assertThat(world.journal.entry(inTime.clientOrderId())).isNull();
        assertThat(world.exchange.taken).isEmpty();
    }

    @Test
    void haltedOrdersAreDeniedAtOnce() {
        var request = world.market("s-1");
        world.haltAll();

        assertThat(backlog.endRefused(List.of(request))).hasSize(1);

        assertThat(world.story(request)).containsExactly(DENIED);
    }

    @Test
    void orderThatMayBeAtTheExchangeIsNotExpired() {
        var request = world.market("s-1");
        leaveInDoubt(request);
        world.clock.pass(LATE);

        assertThat(backlog.endRefused(List.of(request))).isEmpty();
        assertThat(backlog.denyAll(List.of(request))).isEmpty();

        assertThat(world.story(request)).containsExactly(SUBMITTED, UNKNOWN);
    }

    @Test
    void orderThatHasEndedBeforeIsToldAgain() {
        var request = world.market("s-1");
        world.handle(request);
        world.published.clear();

        assertThat(backlog.denyAll(List.of(request))).hasSize(1);

        assertThat(world.publishedStates()).containsExactly(SUBMITTED, FILLED);
    }

    @Test
    void thereIsAnEndToTheRoom() {
        var request = world.market("s-1");

        assertThat(backlog.denyAll(List.of(request))).hasSize(1);

        assertThat(world.story(request)).containsExactly(DENIED);
        assertThat(world.last(request).reason()).isEqualTo("BACKLOG_FULL");
    }

    @Test
    void restOfTheBatchExpiresWhileItsFirstOrderIsInDoubt() {
        var first = world.market("s-1");
        var second = world.market("s-2");
        neverAnswered();
        world.clock.whileWaiting =
                () -> {
                    if (world.clock.passed().compareTo(LATE) > 0) {
                        throw new Stopped();
                    }
                };

        assertThatThrownBy(() -> world.handle(first, second)).isInstanceOf(Stopped.class);

        assertThat(world.story(first)).containsExactly(SUBMITTED, UNKNOWN);
        assertThat(world.story(second)).containsExactly(SUBMITTED, EXPIRED);
        assertThat(world.publishedStates()).contains(EXPIRED);
        assertThat(world.exchange.taken).isEmpty();
    }

    private void leaveInDoubt(OrderRequest request) {
        neverAnswered();
        world.clock.whileWaiting =
                () -> {
                    throw new Stopped();
                };
        assertThatThrownBy(() -> world.handle(request)).isInstanceOf(Stopped.class);
        world.clock.whileWaiting = () -> {};
    }

    private void neverAnswered() {
        world.exchange.next.add((_, _, _) -> FakeExchange.lost());
        world.exchange.nextLookups.addAll(
                Collections.nCopies(1_000, new OrderLookup.NoAnswer("the key was revoked")));
    }
}
