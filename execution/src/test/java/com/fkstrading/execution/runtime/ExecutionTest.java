package com.fkstrading.execution.runtime;

import static com.fkstrading.contract.order.OrderStatus.DENIED;
import static com.fkstrading.contract.order.OrderStatus.EXPIRED;
import static com.fkstrading.contract.order.OrderStatus.FILLED;
import static com.fkstrading.contract.order.OrderStatus.SUBMITTED;
import static com.fkstrading.contract.order.OrderStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.order.TestOrders;
import com.fkstrading.execution.venue.binance.TestExchange;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The whole service on a real broker and a real Postgres, before an exchange made for the test.
@Tag("kafka")
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(ExchangeResource.class)
class ExecutionTest {

    private final TestKafka kafka = TestKafka.shared();
    private final TestExchange exchange = ExchangeResource.exchange;

    @Inject ControlReader control;
    @Inject PostgresJournal journal;

    @Test
    void marketOrderIsFilled() {
        var request = send(request("main"));

        var events = eventsUntil(request, FILLED);

        assertThat(events)
                .extracting(event -> event.progress().state())
                .containsExactly(SUBMITTED, FILLED);
        assertThat(events).extracting(OrderEvent::sequence).containsExactly(1, 2);
        assertThat(events.getLast().progress().fills()).hasSize(1);
        assertThat(events.getLast().progress().executedQuantity()).isEqualTo(Quantity.of("0.01"));
        assertThat(placements(request)).isEqualTo(1);
    }

    @Test
    void eventIsKeyedByAccountAndTimedByItsChange() {
        var request = send(request("second"));
        eventsUntil(request, FILLED);

        assertThat(kafka.readToEnd(Topics.ORDERS_EVENTS))
                .filteredOn(record -> isOf(record, request))
                .allSatisfy(
                        record -> {
                            assertThat(record.key()).isEqualTo("second");
                            assertThat(record.timestamp())
                                    .isEqualTo(record.value().time().toEpochMilli());
                        });
    }

    @Test
    void redeliveredRequestIsNotPlacedAgain() {
        var request = send(request("main"));
        eventsUntil(request, FILLED);

        send(request);
        kafka.readUntil(
                Topics.ORDERS_EVENTS,
                records -> records.stream().filter(r -> isOf(r, request)).count() >= 4);

        assertThat(placements(request)).isEqualTo(1);
        assertThat(events(request).stream().distinct()).hasSize(2);
    }

    @Test
    void unansweredOrderIsFoundAndAdopted() {
        exchange.next.add(
                (http, request) -> {
                    exchange.take(request);
                    TestExchange.send(http, 504, "{\"code\":-1007,\"msg\":\"Timeout\"}");
                });
        var request = send(request("main"));

        assertThat(eventsUntil(request, FILLED))
                .extracting(event -> event.progress().state())
                .containsExactly(SUBMITTED, UNKNOWN, FILLED);
        assertThat(placements(request)).isEqualTo(1);
    }

    @Test
    void lateRequestExpiresUnplaced() {
        var request = send(request("main", Instant.now().minusSeconds(1)));

        assertThat(eventsUntil(request, EXPIRED).getLast().progress().reason())
                .isEqualTo("DEADLINE_PASSED");
        assertThat(placements(request)).isZero();
    }

    @Test
    void haltIsObeyedUntilResume() {
        control(ControlAction.HALT);
        until(() -> control.gate().haltOf("main").isPresent());
        var halted = send(request("main"));
        assertThat(eventsUntil(halted, DENIED).getLast().progress().reason()).isEqualTo("HALTED");

        control(ControlAction.RESUME);
        until(() -> control.gate().haltOf("main").isEmpty());
        var resumed = send(request("main"));
        eventsUntil(resumed, FILLED);

        assertThat(placements(halted)).isZero();
        assertThat(placements(resumed)).isEqualTo(1);
    }

    @Test
    void unreadableRecordDoesNotStopTheNextOrder() {
        kafka.send(
                new ProducerRecord<>(
                        Topics.ORDERS_REQUESTED.name(), "main", "no order".getBytes()));

        var request = send(request("main"));

        assertThat(eventsUntil(request, FILLED)).hasSize(2);
    }

    @Test
    void unreadableCommandHalts() {
        kafka.send(
                new ProducerRecord<>(
                        Topics.CONTROL_COMMANDS.name(), "third", "{\"action\":\"X\"}".getBytes()));

        until(() -> control.gate().haltOf("third").isPresent());

        assertThat(control.gate().haltOf("main")).isEmpty();
    }

    private void control(ControlAction action) {
        var command = new ControlCommand("all", action, "ann", "a drill", Instant.now());
        kafka.send(Topics.CONTROL_COMMANDS, "all", command, command.time());
    }

    private OrderRequest send(OrderRequest request) {
        kafka.send(Topics.ORDERS_REQUESTED, request.ref().account(), request, request.time());
        return request;
    }

    private static OrderRequest request(String account) {
        return request(account, Instant.now().plusSeconds(60));
    }

    private static OrderRequest request(String account, Instant deadline) {
        return TestOrders.request(
                account,
                UUID.randomUUID().toString(),
                TestOrders.market("0.010004", deadline),
                Instant.now());
    }

    private int placements(OrderRequest request) {
        return exchange.placements(request.clientOrderId().value()).size();
    }

    private List<OrderEvent> eventsUntil(OrderRequest request, OrderStatus state) {
        kafka.readUntil(
                Topics.ORDERS_EVENTS,
                records ->
                        records.stream()
                                .anyMatch(
                                        r ->
                                                isOf(r, request)
                                                        && r.value().progress().state() == state));
        return events(request);
    }

    private List<OrderEvent> events(OrderRequest request) {
        return kafka.readToEnd(Topics.ORDERS_EVENTS).stream()
                .filter(record -> isOf(record, request))
                .map(ConsumerRecord::value)
                .toList();
    }

    private static boolean isOf(ConsumerRecord<String, OrderEvent> record, OrderRequest request) {
        return record.value().clientOrderId().equals(request.clientOrderId());
    }

    private static void until(BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
