package com.fkstrading.execution.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.execution.order.Execution;
import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.order.Reason;
import com.fkstrading.execution.order.Report;
import com.fkstrading.execution.order.TestOrders;
import com.fkstrading.execution.venue.Exchange;
import com.fkstrading.execution.venue.Instrument;
import com.fkstrading.execution.venue.Lookup;
import com.fkstrading.execution.venue.Outcome;
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
class CircuitTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Reason REASON = new Reason("ANY", "any");

    private final Scripted exchange = new Scripted();
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final GuardedExchange guarded = new GuardedExchange(exchange, new Settings(), metrics);

    static Outcome[] failures() {
        return new Outcome[] {new Outcome.NotSent("refused"), new Outcome.Unknown(REASON)};
    }

    static Outcome[] answers() {
        return new Outcome[] {
            new Outcome.Accepted(new Report(OrderStatus.PLACED, Execution.NONE)),
            new Outcome.Rejected(REASON),
            new Outcome.Misconfigured(REASON),
            new Outcome.Duplicate("any"),
            new Outcome.Throttled(NOW),
            new Outcome.ClockSkew("any")
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void circuitOpensAfterFailuresInARow(Outcome failure) {
        exchange.outcome = failure;

        for (int i = 0; i < 5; i++) {
            assertThat(guarded.acceptsOrders()).isTrue();
            assertThat(place()).isEqualTo(failure);
        }

        assertThat(guarded.acceptsOrders()).isFalse();
        assertThat(place()).isEqualTo(new Outcome.CircuitOpen());
        assertThat(exchange.placements).isEqualTo(5);
        assertThat(gauge()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersNeverOpenTheCircuit(Outcome answer) {
        exchange.outcome = answer;

        for (int i = 0; i < 20; i++) {
            assertThat(place()).isEqualTo(answer);
        }

        assertThat(guarded.acceptsOrders()).isTrue();
        assertThat(gauge()).isZero();
    }

    @Test
    void oneAnswerBreaksTheRowOfFailures() {
        for (int i = 0; i < 20; i++) {
            exchange.outcome =
                    i % 5 == 4 ? new Outcome.Rejected(REASON) : new Outcome.Unknown(REASON);
            place();
        }

        assertThat(guarded.acceptsOrders()).isTrue();
        assertThat(exchange.placements).isEqualTo(20);
    }

    @Test
    void ordersAreLookedUpWhileTheCircuitIsOpen() {
        exchange.outcome = new Outcome.Unknown(REASON);
        for (int i = 0; i < 5; i++) {
            place();
        }

        assertThat(guarded.find(order())).isEqualTo(new Lookup.NotFound());
    }

    @Test
    void openCircuitLetsOneOrderTryByItselfAndClosesWhenThatIsAnswered() {
        exchange.outcome = new Outcome.NotSent("refused");
        for (int i = 0; i < 5; i++) {
            place();
        }
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!guarded.acceptsOrders()) {
            assertThat(Instant.now()).as("half-open in time").isBefore(end);
            Thread.onSpinWait();
        }
        exchange.outcome = new Outcome.Rejected(REASON);

        assertThat(place()).isEqualTo(exchange.outcome);

        assertThat(guarded.acceptsOrders()).isTrue();
        assertThat(gauge()).isZero();
    }

    private Outcome place() {
        return guarded.place(order(), NOW);
    }

    private double gauge() {
        return metrics.get("fks.execution.breaker.open").gauge().value();
    }

    private static Order order() {
        return TestOrders.order("s-1", TestOrders.market("0.01", NOW.plusSeconds(60)), NOW);
    }

    private record Settings() implements BreakerSettings {

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

        private Outcome outcome;
        private int placements;

        @Override
        public Outcome place(Order order, Instant timestamp) {
            placements++;
            return outcome;
        }

        @Override
        public Lookup find(Order order) {
            return new Lookup.NotFound();
        }

        @Override
        public boolean acceptsOrders() {
            return true;
        }

        @Override
        public Instant now() {
            return NOW;
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
