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
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.order.OrderExecution;
import com.fkstrading.execution.order.OrderReport;
import java.math.BigDecimal;
import java.util.List;
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
        int before = world.told.size();

        tracker.round();
        tracker.round();

        assertThat(world.told).hasSize(before);
        assertThat(world.story(request)).containsExactly(SUBMITTED, PLACED);
    }

    @Test
    void endThatWasJournaledAndNotToldIsToldAfterARestart() {
        tracker.round();
        exchangeSays(FILLED, "0.01", fill("1", "0.01"));
        var mute =
                new ExecutionPorts(
                        world.exchange,
                        world.journal,
                        _ -> {
                            throw new IllegalStateException("killed");
                        },
                        () -> world.halt,
                        world.clock);
        assertThatThrownBy(new OrderTracker(mute)::round).hasRootCauseMessage("killed");
        world.told.clear();

        new OrderTracker(world.ports()).round();
        new OrderTracker(world.ports()).round();

        assertThat(world.toldStates()).contains(FILLED);
        assertThat(world.journal.followed()).isEmpty();
    }

    private void exchangeSays(OrderStatus status, String executed, Fill... fills) {
        var quantity = Quantity.of(executed);
        world.exchange.reports.put(
                request.clientOrderId(),
                new OrderReport(
                        status,
                        OrderExecution.of("77", quantity, LIMIT.times(quantity), List.of(fills))));
    }

    private static Fill fill(String tradeId, String quantity) {
        return new Fill(tradeId, LIMIT, Quantity.of(quantity), BigDecimal.ZERO, "BTC");
    }
}
