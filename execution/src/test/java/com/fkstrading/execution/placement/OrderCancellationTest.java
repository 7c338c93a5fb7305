package com.fkstrading.execution.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.execution.cancel.OrderCancellation;
import com.fkstrading.execution.exchange.CancelOutcome;
import com.fkstrading.execution.order.OrderReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderCancellationTest {

    private final ProcessorFixture fixture = new ProcessorFixture();

    @Test
    void openOrderIsCancelledAndItsOwnEventSaysSo() {
        var order = open("s-1");

        cancel("main", order);

        assertThat(fixture.exchange.cancelled).containsExactly(order.clientOrderId());
        assertThat(fixture.story(order))
                .containsExactly(OrderStatus.SUBMITTED, OrderStatus.PLACED, OrderStatus.CANCELED);
        assertThat(fixture.publishedStates()).endsWith(OrderStatus.CANCELED);
    }

    @Test
    void cancelPassesAHaltAndTheDeadline() {
        var order = open("s-1");
        fixture.haltAll();
        fixture.passLife();

        cancel("main", order);

        assertThat(fixture.last(order).state()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void cancelWithoutAnAnswerIsSentAgain() {
        var order = open("s-1");
        fixture.exchange.nextCancels.add(new CancelOutcome.NoAnswer("no answer"));
        fixture.exchange.nextCancels.add(new CancelOutcome.NoAnswer("no answer"));

        cancel("main", order);

        assertThat(fixture.exchange.cancelled).containsExactly(order.clientOrderId());
        assertThat(fixture.last(order).state()).isEqualTo(OrderStatus.CANCELED);
    }

    /// The same request is delivered again after a crash.
    @Test
    void cancelThatComesAgainChangesNothing() {
        var order = open("s-1");
        cancel("main", order);
        var told = List.copyOf(fixture.published);

        cancel("main", order);

        assertThat(fixture.exchange.cancelled).containsExactly(order.clientOrderId());
        assertThat(fixture.published).isEqualTo(told);
    }

    @Test
    void refusedCancelStopsTheAccountUntilAnOperatorHasLooked() {
        var order = open("s-1");
        fixture.exchange.nextCancels.add(
                new CancelOutcome.Rejected(new OrderReason("CANCEL_REJECTED", "no permission")));

        cancel("main", order);

        assertThat(fixture.last(order).state()).isEqualTo(OrderStatus.PLACED);
        assertThat(fixture.stopped.halts()).isNotEmpty();
    }

    @Test
    void orderOfAnotherAccountIsLeftAlone() {
        var order = open("s-1");

        cancel("other", order);

        assertThat(fixture.exchange.cancelled).isEmpty();
        assertThat(fixture.last(order).state()).isEqualTo(OrderStatus.PLACED);
    }

    private OrderRequest open(String signal) {
        fixture.exchange.next.add(fixture.exchange::rest);
        var order = fixture.limit(signal, "50000");
        fixture.handle(order);
        return order;
    }

    private void cancel(String account, OrderRequest order) {
        var ref = new SignalRef(new SignalId("c-1"), account, "tradingview");
        var scope =
                new CancelRequest.Scope(
                        null,
                        "BTCUSDT",
                        List.of(order.clientOrderId()),
                        fixture.clock.instant().plus(ProcessorFixture.LIFE));
        new OrderCancellation(fixture.ports(), fixture.clock)
                .handle(
                        new CancelRequest(
                                ref,
                                ClientOrderId.of(ref),
                                scope,
                                fixture.clock.instant(),
                                Provenance.NONE));
    }
}
