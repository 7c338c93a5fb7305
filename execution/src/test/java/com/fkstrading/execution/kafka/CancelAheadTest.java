package com.fkstrading.execution.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.execution.exchange.CancelOutcome;
import com.fkstrading.execution.kafka.AccountQueue.Ending;
import com.fkstrading.execution.placement.ProcessorFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// A cancel does not wait for the orders in front of it.
class CancelAheadTest {

    private final ProcessorFixture fixture = new ProcessorFixture();
    private final RequestHandler handler =
            new RequestHandler(fixture.ports(), ProcessorFixture.TIMING, new SimpleMeterRegistry());
    private long offset;

    @Test
    void cancelIsSentAtOnceThoughAPurchaseInFrontOfItWaitsForTheCircuit() {
        var open = open("s-1");
        fixture.exchange.accepting = () -> false;
        var start = fixture.clock().instant();
        var cancelledAt = new ArrayList<Instant>();
        fixture.clock().whileWaiting =
                () -> {
                    if (cancelledAt.isEmpty() && !fixture.exchange.cancelled.isEmpty()) {
                        cancelledAt.add(fixture.clock().instant());
                    }
                };

        handle(fixture.market("s-2"), cancel(open));

        assertThat(fixture.exchange.cancelled).containsExactly(open.clientOrderId());
        assertThat(Duration.between(start, cancelledAt.getFirst()))
                .isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(fixture.last(open).state()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void cancelWithoutAnAnswerHoldsUpNoOrderInFrontOfItAndIsSentInItsPlace() {
        var open = open("s-1");
        fixture.exchange.nextCancels.add(new CancelOutcome.NoAnswer("no answer"));
        fixture.exchange.nextCancels.add(new CancelOutcome.NoAnswer("no answer"));
        var order = fixture.market("s-2");

        handle(order, cancel(open));

        assertThat(fixture.story(order)).endsWith(OrderStatus.FILLED);
        assertThat(fixture.exchange.cancelled).containsExactly(open.clientOrderId());
        assertThat(fixture.last(open).state()).isEqualTo(OrderStatus.CANCELED);
    }

    /// It is not in the journal before the cancel would be sent ahead.
    @Test
    void orderInFrontOfItsCancelIsPlacedFirst() {
        fixture.nextRests();
        var order = fixture.limit("s-1", "50000");

        handle(order, cancel(order));

        assertThat(fixture.story(order))
                .containsExactly(OrderStatus.SUBMITTED, OrderStatus.PLACED, OrderStatus.CANCELED);
    }

    @Test
    void cancelBehindABatchThatCannotEndIsSent() {
        var open = open("s-1");
        var record = record(cancel(open));

        var done = handler.endBehind(List.of(record), Ending.REFUSED, fixture.clock());

        assertThat(done).containsExactly(record);
        assertThat(fixture.last(open).state()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void cancelBehindABatchWaitsForNoAnswer() {
        var open = open("s-1");
        fixture.exchange.nextCancels.add(new CancelOutcome.NoAnswer("no answer"));
        var before = fixture.clock().instant();

        var done =
                handler.endBehind(List.of(record(cancel(open))), Ending.REFUSED, fixture.clock());

        assertThat(done).isEmpty();
        assertThat(fixture.clock().instant()).isEqualTo(before);
        assertThat(fixture.last(open).state()).isEqualTo(OrderStatus.PLACED);
    }

    private OrderRequest open(String signal) {
        fixture.nextRests();
        var order = fixture.limit(signal, "50000");
        fixture.handle(order);
        return order;
    }

    private void handle(OrderCommand... commands) {
        handler.handle(List.of(commands).stream().map(this::record).toList(), fixture.clock());
    }

    private CancelRequest cancel(OrderRequest order) {
        var ref = new SignalRef(new SignalId("c-1"), "main", "tradingview");
        var now = fixture.clock().instant();
        var scope = new CancelRequest.Scope(null, null, List.of(order.clientOrderId()), now);
        return new CancelRequest(ref, ClientOrderId.of(ref), scope, now, Provenance.NONE);
    }

    private ConsumerRecord<String, byte[]> record(OrderCommand command) {
        var topic = Topics.ORDERS_REQUESTED;
        byte[] value = topic.valueSerde().serializer().serialize("", command);
        return new ConsumerRecord<>(topic.name(), 3, offset++, "main", value);
    }
}
