package com.fkstrading.execution.exchange.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.ExchangeResource;
import com.fkstrading.execution.config.CircuitBreakerSettings;
import com.fkstrading.execution.exchange.CancelOutcome;
import com.fkstrading.execution.exchange.Exchange;
import com.fkstrading.execution.exchange.Instrument;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.exchange.PlacementOutcome;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.OrderExecution;
import com.fkstrading.execution.order.OrderReason;
import com.fkstrading.execution.order.OrderReport;
import com.fkstrading.execution.order.TestOrders;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The breaker itself comes from the container, so that its own metrics exist.
@Tag("kafka")
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(ExchangeResource.class)
class CircuitBreakerExchangeTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final OrderReason REASON = new OrderReason("ANY", "any");

    private final Scripted exchange = new Scripted();
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final CircuitBreakerExchange guarded =
            new CircuitBreakerExchange(exchange, new Settings(), metrics);

    static PlacementOutcome[] failures() {
        return new PlacementOutcome[] {
            new PlacementOutcome.NotSent("refused"), new PlacementOutcome.Unknown(REASON)
        };
    }

    static PlacementOutcome[] answers() {
        return new PlacementOutcome[] {
            new PlacementOutcome.Accepted(new OrderReport(OrderStatus.PLACED, OrderExecution.NONE)),
            new PlacementOutcome.Rejected(REASON),
            new PlacementOutcome.Misconfigured(REASON),
            new PlacementOutcome.Duplicate("any"),
            new PlacementOutcome.Throttled(NOW),
            new PlacementOutcome.AccountThrottled(NOW),
            new PlacementOutcome.ClockSkew("any"),
            new PlacementOutcome.Unclear(REASON)
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void circuitOpensAfterFailuresInARow(PlacementOutcome failure) {
        exchange.outcome = failure;

        for (int i = 0; i < 5; i++) {
            assertThat(guarded.acceptsOrders("main")).isTrue();
            assertThat(place()).isEqualTo(failure);
        }

        assertThat(guarded.acceptsOrders("main")).isFalse();
        assertThat(place()).isEqualTo(new PlacementOutcome.CircuitOpen());
        assertThat(exchange.placements).isEqualTo(5);
        assertThat(gauge()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersNeverOpenTheCircuit(PlacementOutcome answer) {
        exchange.outcome = answer;

        for (int i = 0; i < 20; i++) {
            assertThat(place()).isEqualTo(answer);
        }

        assertThat(guarded.acceptsOrders("main")).isTrue();
        assertThat(gauge()).isZero();
    }

    @Test
    void oneAnswerBreaksTheRowOfFailures() {
        for (int i = 0; i < 20; i++) {
            exchange.outcome =
                    i % 5 == 4
                            ? new PlacementOutcome.Rejected(REASON)
                            : new PlacementOutcome.Unknown(REASON);
            place();
        }

        assertThat(guarded.acceptsOrders("main")).isTrue();
        assertThat(exchange.placements).isEqualTo(20);
    }

    @Test
    void ordersAreLookedUpWhileTheCircuitIsOpen() {
        exchange.outcome = new PlacementOutcome.Unknown(REASON);
        for (int i = 0; i < 5; i++) {
            place();
        }

        assertThat(guarded.find(order())).isEqualTo(new OrderLookup.NotFound());
    }

    @Test
    void openCircuitLetsOneOrderTryByItselfAndClosesWhenThatIsAnswered() {
        exchange.outcome = new PlacementOutcome.NotSent("refused");
        for (int i = 0; i < 5; i++) {
            place();
        }
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!guarded.acceptsOrders("main")) {
            assertThat(Instant.now()).as("half-open in time").isBefore(end);
            Thread.onSpinWait();
        }
        exchange.outcome = new PlacementOutcome.Rejected(REASON);

        assertThat(place()).isEqualTo(exchange.outcome);

        assertThat(guarded.acceptsOrders("main")).isTrue();
        assertThat(gauge()).isZero();
    }

    @Test
    void banHoldsTheCircuitOpen() {
        exchange.outcome = new PlacementOutcome.Rejected(REASON);
        exchange.banned = true;

        assertThat(guarded.acceptsOrders("main")).isFalse();
        assertThat(place()).isEqualTo(new PlacementOutcome.CircuitOpen());
        assertThat(exchange.placements).isZero();
        assertThat(gauge()).isEqualTo(1);

        exchange.banned = false;
        assertThat(place()).isEqualTo(exchange.outcome);
        assertThat(gauge()).isZero();
    }

    private PlacementOutcome place() {
        return guarded.place(order(), NOW, Duration.ofSeconds(5));
    }

    private double gauge() {
        return metrics.get("fks.execution.breaker.open").gauge().value();
    }

    private static Order order() {
        return TestOrders.order("s-1", TestOrders.market("0.01", NOW.plusSeconds(60)), NOW);
    }

    private record Settings() implements CircuitBreakerSettings {

        @Override
        public int threshold() {
            return 5;
        }

        @Override
        public Duration timeout() {
            return Duration.ofMillis(500);
        }
    }

    private static final class Scripted implements Exchange {

        private PlacementOutcome outcome;
        private int placements;
        private boolean banned;

        @Override
        public PlacementOutcome place(Order order, Instant timestamp, Duration window) {
            placements++;
            return outcome;
        }

        @Override
        public OrderLookup find(Order order) {
            return new OrderLookup.NotFound();
        }

        @Override
        public CancelOutcome cancel(Order order) {
            return new CancelOutcome.Gone();
        }

        @Override
        public boolean acceptsOrders(String account) {
            return true;
        }

        @Override
        public boolean isBanned() {
            return banned;
        }

        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public Instant earliestAt(Instant ours) {
            return ours;
        }

        @Override
        public boolean knowsInstruments() {
            return true;
        }

        @Override
        public boolean serves(String account) {
            return true;
        }

        @Override
        public Optional<Instrument> instrument(String symbol) {
            return Optional.empty();
        }
    }
}
