package com.fkstrading.execution.place;

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
import com.fkstrading.execution.order.Execution;
import com.fkstrading.execution.order.Report;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowerTest {

    private static final Price LIMIT = Price.of("50000");

    private final World world = new World();
    private final OrderRequest request = world.limit("s-1", "50000");
    private final Follower follower = new Follower(world.ports());

    @BeforeEach
    void placeTheOrder() {
        exchangeSays(PLACED, "0");
        world.handle(request);
        assertThat(world.story(request)).containsExactly(SUBMITTED, PLACED);
    }

    @Test
    void openOrderIsFollowedUntilItEnds() {
        follower.round();
        exchangeSays(PARTIALLY_FILLED, "0.004", fill("1", "0.004"));
        follower.round();
        exchangeSays(FILLED, "0.01", fill("1", "0.004"), fill("2", "0.006"));
        follower.round();
        follower.round();

        assertThat(world.story(request))
                .containsExactly(SUBMITTED, PLACED, PARTIALLY_FILLED, FILLED);
        assertThat(world.journal.followed()).isEmpty();
    }

    @Test
    void eachTradeIsToldOnce() {
        exchangeSays(PARTIALLY_FILLED, "0.004", fill("1", "0.004"));
        follower.round();
        exchangeSays(FILLED, "0.01", fill("1", "0.004"), fill("2", "0.006"));
        follower.round();

        assertThat(world.last(request).fills()).extracting(Fill::tradeId).containsExactly("2");
        assertThat(world.last(request).executedQuantity()).isEqualTo(Quantity.of("0.01"));
    }

    @Test
    void nothingIsToldWhileNothingChanges() {
        follower.round();
        int before = world.told.size();

        follower.round();
        follower.round();

        assertThat(world.told).hasSize(before);
        assertThat(world.story(request)).containsExactly(SUBMITTED, PLACED);
    }

    @Test
    void endThatWasJournaledAndNotToldIsToldAfterARestart() {
        follower.round();
        exchangeSays(FILLED, "0.01", fill("1", "0.01"));
        var mute =
                new Ports(
                        world.exchange,
                        world.journal,
                        _ -> {
                            throw new IllegalStateException("killed");
                        },
                        () -> world.gate,
                        world.clock);
        assertThatThrownBy(new Follower(mute)::round).hasMessage("killed");
        world.told.clear();

        new Follower(world.ports()).round();
        new Follower(world.ports()).round();

        assertThat(world.toldStates()).contains(FILLED);
        assertThat(world.journal.followed()).isEmpty();
    }

    private void exchangeSays(OrderStatus status, String executed, Fill... fills) {
        var quantity = Quantity.of(executed);
        world.exchange.reports.put(
                request.clientOrderId(),
                new Report(
                        status,
                        new Execution("77", quantity, LIMIT.times(quantity), List.of(fills))));
    }

    private static Fill fill(String tradeId, String quantity) {
        return new Fill(tradeId, LIMIT, Quantity.of(quantity), BigDecimal.ZERO, "BTC");
    }
}
