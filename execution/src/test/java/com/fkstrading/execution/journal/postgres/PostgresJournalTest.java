package com.fkstrading.execution.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.TimeInForce;
import com.fkstrading.execution.ExchangeResource;
import com.fkstrading.execution.journal.OrderChange;
import com.fkstrading.execution.journal.SupersededException;
import com.fkstrading.execution.order.OrderExecution;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderReport;
import com.fkstrading.execution.order.OrderState;
import com.fkstrading.execution.order.OrderState.Requested;
import com.fkstrading.execution.order.OrderState.Sent;
import com.fkstrading.execution.order.OrderState.Submitted;
import com.fkstrading.execution.order.TestOrders;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the journal promises, on a real Postgres.
@Tag("kafka")
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(ExchangeResource.class)
class PostgresJournalTest {

    private static final Instant NOW = Instant.parse("2026-03-14T15:09:26.535Z");

    @Inject PostgresJournal journal;

    @Test
    void knownOrderIsNotEnteredAgainButReturnedAsItStands() {
        var known = submitted();
        var fresh = submitted();
        assertThat(journal.enter(List.of(entry(known)))).isEmpty();

        var found = journal.enter(List.of(entry(known), entry(fresh)));

        assertThat(found).containsOnlyKeys(known.order().id());
        var entry = found.get(known.order().id());
        // Nobody knows of an intent in the journal whether it was sent.
        assertThat(entry.state()).isInstanceOf(Sent.class);
        assertThat(entry.events()).containsExactly(known.event(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "LIMIT, , IOC",
        "LIMIT, , POST_ONLY",
        "STOP_MARKET, 66000.5,",
        "STOP_LIMIT, 66000, FOK"
    })
    void orderIsRestoredWithItsStopPriceAndTimeInForce(
            OrderType type, String stop, TimeInForce inForce) {
        var terms = TestOrders.priced(type, stop, inForce, NOW.plusSeconds(30));
        var order = TestOrders.order(UUID.randomUUID().toString(), terms, NOW);
        var submitted = Requested.first(order).submitted(order, NOW);
        journal.enter(List.of(entry(submitted)));

        var found = journal.enter(List.of(entry(submitted))).get(order.id());

        assertThat(found.state().order()).isEqualTo(order);
        assertThat(found.events().getFirst().terms()).isEqualTo(terms);
    }

    @Test
    void changeIsRecordedWithItsEvent() {
        var order = submitted();
        journal.enter(List.of(entry(order)));
        var rejected = order.sent().rejected(new OrderReason("-2010", "no money"));

        journal.record(List.of(OrderChange.of(order, rejected, NOW)));

        var entry = journal.enter(List.of(entry(order))).get(order.order().id());
        assertThat(entry.state()).isEqualTo(rejected);
        assertThat(entry.events()).containsExactly(order.event(NOW), rejected.event(NOW));
    }

    @Test
    void batchWithAnOrderThatAnotherProcessMovedOnChangesNothing() {
        var moved = submitted();
        var other = submitted();
        journal.enter(List.of(entry(moved), entry(other)));
        journal.record(List.of(unknown(moved)));

        assertThatThrownBy(() -> journal.record(List.of(unknown(other), unknown(moved))))
                .isInstanceOf(SupersededException.class)
                .hasMessageContaining(moved.order().id().value())
                .hasMessageNotContaining(other.order().id().value());

        var entry = journal.enter(List.of(entry(other))).get(other.order().id());
        assertThat(entry.state()).isEqualTo(other.sent());
        assertThat(entry.events()).containsExactly(other.event(NOW));
    }

    @Test
    void orderAtTheExchangeIsFollowedUntilItIsReleased() {
        var order = submitted();
        var id = order.order().id();
        journal.enter(List.of(entry(order)));
        var report = new OrderReport(OrderStatus.PLACED, OrderExecution.NONE);
        journal.record(List.of(OrderChange.of(order, order.sent().reported(report), NOW)));
        assertThat(journal.followed()).extracting(e -> e.state().order().id()).contains(id);

        journal.release(List.of(id));

        assertThat(journal.followed()).extracting(e -> e.state().order().id()).doesNotContain(id);
    }

    private static OrderChange unknown(Submitted submitted) {
        return OrderChange.of(submitted, submitted.sent().unknown(OrderReason.interrupted()), NOW);
    }

    private static OrderChange entry(Submitted submitted) {
        OrderState before = Requested.first(submitted.order());
        return OrderChange.of(before, submitted, NOW);
    }

    private static Submitted submitted() {
        var order =
                TestOrders.order(
                        UUID.randomUUID().toString(),
                        TestOrders.market("0.01", NOW.plusSeconds(30)),
                        NOW);
        return Requested.first(order).submitted(order, NOW);
    }
}
