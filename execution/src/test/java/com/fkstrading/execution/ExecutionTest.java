package com.fkstrading.execution;

import static com.fkstrading.contract.order.OrderStatus.DENIED;
import static com.fkstrading.contract.order.OrderStatus.EXPIRED;
import static com.fkstrading.contract.order.OrderStatus.FILLED;
import static com.fkstrading.contract.order.OrderStatus.PARTIALLY_FILLED;
import static com.fkstrading.contract.order.OrderStatus.SUBMITTED;
import static com.fkstrading.contract.order.OrderStatus.UNKNOWN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.account.TradingStatus;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.TradingState;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.Fill;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.control.StoppedAccounts;
import com.fkstrading.execution.exchange.binance.TestExchange;
import com.fkstrading.execution.kafka.ControlReader;
import com.fkstrading.execution.kafka.TradingStateReader;
import com.fkstrading.execution.order.TestOrders;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import com.fkstrading.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole service on a real broker and a real Postgres, before an exchange made for the test.
@Tag("kafka")
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(ExchangeResource.class)
class ExecutionTest {

    private final TestKafka kafka = TestKafka.shared();
    private final TestExchange exchange = ExchangeResource.exchange;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject ControlReader control;
    @Inject TradingStateReader states;
    @Inject StoppedAccounts stoppedAccounts;

    @Test
    void marketOrderIsFilled() {
        var request = send(request("main"));

        var events = eventsUntil(request, FILLED);

        assertThat(events)
                .extracting(event -> event.progress().state())
                .containsExactly(SUBMITTED, FILLED);
        assertThat(events).extracting(OrderEvent::sequence).containsExactly(1, 2);
        assertThat(fills(events)).isEqualTo(exchange.tradesOf(request.clientOrderId().value()));
        assertThat(events.getLast().progress().executedQuantity()).isEqualTo(Quantity.of("0.01"));
        assertThat(placements(request)).isEqualTo(1);
    }

    @Test
    void placementIsTimed() throws IOException {
        eventsUntil(send(request("main")), FILLED);

        try (var served = metrics.openStream()) {
            assertThat(new String(served.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("fks_execution_placement_seconds_sum{outcome=\"accepted\"");
        }
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
        assertThat(fills(events(request)))
                .isEqualTo(exchange.tradesOf(request.clientOrderId().value()));
    }

    @Test
    void tradesThatCannotBeReadAtFirstAreBookedLater() {
        exchange.next.add(
                (http, request) -> {
                    exchange.take(request);
                    TestExchange.send(http, 504, "{\"code\":-1007,\"msg\":\"Timeout\"}");
                });
        exchange.nextTrades.add((http, _) -> TestExchange.send(http, 503, ""));
        var request = send(request("main"));

        // After a start everything about a followed order is published again.
        var events = eventsUntil(request, FILLED).stream().distinct().toList();

        assertThat(events)
                .extracting(event -> event.progress().state())
                .containsExactly(SUBMITTED, UNKNOWN, PARTIALLY_FILLED, FILLED);
        assertThat(fills(events)).isEqualTo(exchange.tradesOf(request.clientOrderId().value()));
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
        until(() -> isHalted("main"));
        var halted = send(request("main"));
        assertThat(eventsUntil(halted, DENIED).getLast().progress().reason()).isEqualTo("HALTED");

        control(ControlAction.RESUME);
        until(() -> !isHalted("main"));
        var resumed = send(request("main"));
        eventsUntil(resumed, FILLED);

        assertThat(placements(halted)).isZero();
        assertThat(placements(resumed)).isEqualTo(1);
    }

    @Test
    void limitThatWasReachedIsObeyedUntilItsStateIsDeleted() {
        var subject = new AccountState.Subject("second", null, null);
        var time = Instant.now();
        var status =
                TradingStatus.reducing("DAILY_LOSS", time, time.plusSeconds(60), "second lost 9");
        var state = AccountState.of(subject, status, time);
        kafka.send(Topics.ACCOUNTS_STATE, state.key(), state, time);
        until(() -> !states.trips().byKey().isEmpty());

        var denied = send(request("second"));
        assertThat(eventsUntil(denied, DENIED).getLast().progress().message())
                .contains("the limit DAILY_LOSS: second lost 9");
        assertThat(placements(denied)).isZero();
        eventsUntil(send(request("main")), FILLED);

        kafka.send(new ProducerRecord<>(Topics.ACCOUNTS_STATE.name(), state.key(), null));
        until(() -> states.trips().byKey().isEmpty());
        eventsUntil(send(request("second")), FILLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no state",
                "null",
                "{\"account\":\"third\",\"time\":\"2026-01-05T10:00:00Z\"}",
                "{\"account\":\"main\",\"trading\":{\"state\":\"PAUSED\"},"
                        + "\"time\":\"2026-01-05T10:00:00Z\"}"
            })
    void tradingStateThatCannotBeUnderstoodHaltsItsAccountUntilItIsGone(String text) {
        var topic = Topics.ACCOUNTS_STATE.name();
        kafka.send(new ProducerRecord<>(topic, "third/position/x", text.getBytes(UTF_8)));
        kafka.send(new ProducerRecord<>(topic, "third/trading", text.getBytes(UTF_8)));
        until(() -> isHalted("third"));
        assertThat(isHalted("main")).isFalse();

        kafka.send(new ProducerRecord<>(topic, "third/trading", null));

        until(() -> !isHalted("third"));
    }

    @Test
    void unreadableRequestStopsItsAccountUntilItIsResumedAndNoOther() {
        kafka.send(
                new ProducerRecord<>(
                        Topics.ORDERS_REQUESTED.name(), "second", "no order".getBytes(UTF_8)));

        var stopped = send(request("second"));
        var other = send(request("main"));

        eventsUntil(other, FILLED);
        assertThat(eventsUntil(stopped, DENIED).getLast().progress().message())
                .contains("orders.requested", "cannot be read");
        assertThat(stoppedAccounts.halts()).containsOnlyKeys("second");

        control("second", ControlAction.RESUME);
        until(() -> stoppedAccounts.halts().isEmpty());
        eventsUntil(send(request("second")), FILLED);
    }

    @Test
    void textAndDatesThatPostgresCannotHoldStopNoOtherAccount() {
        var nul = request("main");
        kafka.send(
                new ProducerRecord<>(
                        Topics.ORDERS_REQUESTED.name(),
                        "main",
                        json(nul).replace("trend", "a\\u0000b").getBytes(UTF_8)));
        assertThat(eventsUntil(nul, DENIED).getLast().progress().reason())
                .isEqualTo("UNSTORABLE_TEXT");
        var far = request("second", Instant.MAX.minusSeconds(86_400));
        send(far);

        eventsUntil(send(request("main")), FILLED);
        until(() -> stoppedAccounts.halts().containsKey("second"));
        control("second", ControlAction.RESUME);
        until(() -> stoppedAccounts.halts().isEmpty());
    }

    private static String json(OrderRequest request) {
        return new String(
                Topics.ORDERS_REQUESTED.valueSerde().serializer().serialize("", request), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\":\"X\"}",
                "null",
                "no command",
                "{\"scope\":\"third\",\"action\":\"PAUSE\",\"by\":\"a\",\"why\":\"b\","
                        + "\"time\":\"2026-01-05T10:00:00Z\"}"
            })
    void commandThatCannotBeUnderstoodHaltsItsScopeUntilItIsGone(String text) {
        kafka.send(
                new ProducerRecord<>(
                        Topics.CONTROL_COMMANDS.name(), "third", text.getBytes(UTF_8)));
        until(() -> isHalted("third"));
        assertThat(isHalted("main")).isFalse();

        kafka.send(new ProducerRecord<>(Topics.CONTROL_COMMANDS.name(), "third", null));

        until(() -> !isHalted("third"));
    }

    private boolean isHalted(String account) {
        var order = TestOrders.market("1", Instant.now());
        return control.commands().stateOf(account, order, states.trips())
                instanceof TradingState.Halted;
    }

    private void control(ControlAction action) {
        control("all", action);
    }

    private void control(String scope, ControlAction action) {
        var command = new ControlCommand(scope, action, "ann", "a drill", Instant.now());
        kafka.send(Topics.CONTROL_COMMANDS, scope, command, command.time());
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

    private static Map<String, BigDecimal> fills(List<OrderEvent> events) {
        return events.stream()
                .flatMap(event -> event.progress().fills().stream())
                .collect(Collectors.toMap(Fill::tradeId, fill -> fill.quantity().value()));
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
