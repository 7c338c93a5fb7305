package com.fkstrading.execution.placement;

import static com.fkstrading.contract.order.OrderStatus.FILLED;
import static com.fkstrading.contract.order.OrderStatus.PARTIALLY_FILLED;
import static com.fkstrading.contract.order.OrderStatus.PLACED;
import static com.fkstrading.contract.order.OrderStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.order.OrderExecution;
import com.fkstrading.execution.order.OrderReport;
import com.fkstrading.execution.order.TestOrders;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderTrackerTest {

    private static final Price LIMIT = Price.of("50000");

    private final ProcessorFixture world = new ProcessorFixture();
    private final OrderRequest request = world.limit("s-1", "50000");
    private final OrderTracker tracker = new OrderTracker(world.ports());

    @BeforeEach
    void placeTheOrder() {
        exchangeSays(PLACED, "0");
        world.handle(request);
        assertThat(world.story(request)).containsExactly(SUBMITTED, PLACED);
    }

    @Test
    void openOrderIsFollowedUntilItEnds() {
        tracker.round();
        exchangeSays(PARTIALLY_FILLED, "0.004", fill("1", "0.004"));
        tracker.round();
        exchangeSays(FILLED, "0.01", fill("1", "0.004"), fill("2", "0.006"));
        tracker.round();
        tracker.round();

        assertThat(world.story(request))
                .containsExactly(SUBMITTED, PLACED, PARTIALLY_FILLED, FILLED);
        assertThat(world.journal.followed()).isEmpty();
    }

    @Test
    void eachTradeIsToldOnce() {
        exchangeSays(PARTIALLY_FILLED, "0.004", fill("1", "0.004"));
        tracker.round();
        exchangeSays(FILLED, "0.01", fill("1", "0.004"), fill("2", "0.006"));
        tracker.round();

        assertThat(world.last(request).fills()).extracting(Fill::tradeId).containsExactly("2");
        assertThat(world.last(request).executedQuantity()).isEqualTo(Quantity.of("0.01"));
    }

    @Test
    void endIsToldOnlyWithEveryTradeThatMakesItUp() {
        exchangeSays(FILLED, "0.01");
        tracker.round();
        assertThat(world.story(request)).containsExactly(SUBMITTED, PLACED, PARTIALLY_FILLED);
        assertThat(world.last(request).executedQuantity()).isEqualTo(Quantity.of("0.01"));
        tracker.round();
        exchangeSays(FILLED, "0.01", fill("1", "0.004"));
        tracker.round();

        exchangeSays(FILLED, "0.01", fill("1", "0.004"), fill("2", "0.006"));
        tracker.round();
        tracker.round();

        assertThat(world.story(request))
                .containsExactly(SUBMITTED, PLACED, PARTIALLY_FILLED, PARTIALLY_FILLED, FILLED);
        assertThat(world.journal.entry(request.clientOrderId()).bookedFills())
                .extracting(Fill::tradeId)
                .containsExactly("1", "2");
        assertThat(world.journal.followed()).isEmpty();
    }

    @Test
    void nothingIsToldWhileNothingChanges() {
        tracker.round();
        int before = world.published.size();

        tracker.round();
        tracker.round();

        assertThat(world.published).hasSize(before);
        assertThat(world.story(request)).containsExactly(SUBMITTED, PLACED);
    }

    @Test
    void endThatWasJournaledAndNotToldIsToldAfterARestart() {
        tracker.round();
        exchangeSays(FILLED, "0.01", fill("1", "0.01"));
        var mute =
                world.ports(
                        _ -> {
                            throw new IllegalStateException("killed");
                        });
        assertThatThrownBy(new OrderTracker(mute)::round).hasRootCauseMessage("killed");
        world.published.clear();

        new OrderTracker(world.ports()).round();
        new OrderTracker(world.ports()).round();

        assertThat(world.publishedStates()).contains(FILLED);
        assertThat(world.journal.followed()).isEmpty();
    }

    private void exchangeSays(OrderStatus status, String executed, Fill... fills) {
        world.exchange.reports.put(request.clientOrderId(), report(status, executed, fills));
    }

    private static OrderReport report(OrderStatus status, String executed, Fill... fills) {
        var quantity = Quantity.of(executed);
        return new OrderReport(
                status, OrderExecution.of("77", quantity, LIMIT.times(quantity), List.of(fills)));
    }

    private static Fill fill(String tradeId, String quantity) {
        return new Fill(tradeId, LIMIT, Quantity.of(quantity), BigDecimal.ZERO, "BTC");
    }

    @Test
    void manyRestingOrdersUseABoundedShareOfTheQuota() {
        for (int i = 0; i < 300; i++) {
            rest("r-" + i, "main");
        }
        world.exchange.queried.clear();

        passRounds(Duration.ofMinutes(5));

        assertThat(world.exchange.queried).hasSizeLessThan(5 * 201 + 20);
        assertThat(Set.copyOf(world.exchange.queried)).hasSize(301);
    }

    @Test
    void orderIsLookedUpTheMoreSeldomTheLongerItHasNotChanged() {
        passRounds(Duration.ofMinutes(1));
        assertThat(world.exchange.queried).hasSizeGreaterThan(15);
        passRounds(Duration.ofHours(1));
        world.exchange.queried.clear();

        passRounds(Duration.ofMinutes(10));

        assertThat(world.exchange.queried).hasSizeBetween(9, 11);
    }

    @Test
    void clockThatIsSetBackStopsNoLookup() {
        for (int i = 0; i < 100; i++) {
            rest("r-" + i, "main");
        }
        passRounds(Duration.ofMinutes(1));
        world.clock.pass(Duration.ofHours(-1));
        world.exchange.queried.clear();

        passRounds(Duration.ofMinutes(1));

        assertThat(world.exchange.queried).hasSizeBetween(150, 201);
        assertThat(Set.copyOf(world.exchange.queried)).hasSize(101);
    }

    @Test
    void ordersOfAnotherAccountTakeTurnsWithManyOfOne() {
        for (int i = 0; i < 100; i++) {
            rest("r-" + i, "main");
        }
        var other = rest("o-1", "second");

        world.exchange.queried.clear();
        tracker.round();

        assertThat(world.exchange.queried.subList(0, 2)).contains(other.clientOrderId());
    }

    private OrderRequest rest(String signal, String account) {
        var terms =
                TestOrders.terms(
                        OrderSide.BUY,
                        "0.01",
                        "50000",
                        world.clock.instant().plus(ProcessorFixture.LIFE));
        var resting = TestOrders.request(account, signal, terms, world.clock.instant());
        world.exchange.reports.put(resting.clientOrderId(), report(PLACED, "0"));
        world.handle(resting);
        return resting;
    }

    private void passRounds(Duration duration) {
        for (int i = 0; i < duration.dividedBy(Duration.ofSeconds(3)); i++) {
            world.clock.pass(Duration.ofSeconds(3));
            tracker.round();
        }
    }
}
