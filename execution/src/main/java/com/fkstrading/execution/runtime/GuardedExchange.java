package com.fkstrading.execution.runtime;

import com.fkstrading.execution.order.Order;
import com.fkstrading.execution.venue.Exchange;
import com.fkstrading.execution.venue.Instrument;
import com.fkstrading.execution.venue.Lookup;
import com.fkstrading.execution.venue.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/// Places orders through a circuit breaker, which counts only what says that the exchange is not
/// well: no connection, or no answer. Refusals, quota and clock are answers. Asking for orders
/// passes by the breaker, since an open circuit is when it is needed most.
final class GuardedExchange implements Exchange {

    private final Exchange exchange;
    private final MeterRegistry metrics;
    private final Counter misconfigured;
    private final TypedGuard<Outcome> guard;
    private volatile CircuitBreakerState circuit = CircuitBreakerState.CLOSED;

    GuardedExchange(Exchange exchange, BreakerSettings settings, MeterRegistry metrics) {
        this.exchange = exchange;
        this.metrics = metrics;
        this.misconfigured =
                Counter.builder("fks.execution.misconfigured")
                        .description("Orders refused for our credentials: a person has to act")
                        .register(metrics);
        this.guard =
                TypedGuard.create(Outcome.class)
                        .withDescription("exchange-placement")
                        .withCircuitBreaker()
                        .requestVolumeThreshold(settings.threshold())
                        .failureRatio(1.0)
                        .delay(settings.timeout().toMillis(), ChronoUnit.MILLIS)
                        .successThreshold(1)
                        .failOn(Unwell.class)
                        .onStateChange(this::turned)
                        .done()
                        .build();
        Gauge.builder("fks.execution.breaker.open", () -> isOpen() ? 1 : 0)
                .description("1 while no order leaves because the circuit to the exchange is open")
                .register(metrics);
    }

    @Override
    public Outcome place(Order order, Instant timestamp) {
        try {
            return guard.call(() -> requireWell(timed(order, timestamp)));
        } catch (Unwell unwell) {
            return unwell.outcome;
        } catch (CircuitBreakerOpenException _) {
            return new Outcome.CircuitOpen();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Lookup find(Order order) {
        return exchange.find(order);
    }

    @Override
    public boolean acceptsOrders() {
        return !isOpen() && exchange.acceptsOrders();
    }

    @Override
    public Instant now() {
        return exchange.now();
    }

    @Override
    public boolean serves(String account) {
        return exchange.serves(account);
    }

    @Override
    public Optional<Instrument> instrument(String symbol) {
        return exchange.instrument(symbol);
    }

    private boolean isOpen() {
        return circuit == CircuitBreakerState.OPEN;
    }

    private void turned(CircuitBreakerState state) {
        circuit = state;
        Log.warnf("The circuit to the exchange is now %s", state);
    }

    private Outcome timed(Order order, Instant timestamp) {
        var started = System.nanoTime();
        var outcome = exchange.place(order, timestamp);
        var label = label(outcome);
        Timer.builder("fks.execution.placement")
                .description("From a request's first byte to its outcome")
                .tag("outcome", label)
                .register(metrics)
                .record(Duration.ofNanos(System.nanoTime() - started));
        if (outcome instanceof Outcome.Misconfigured(var reason)) {
            misconfigured.increment();
            Log.errorf("The exchange refuses our credentials: %s", reason.message());
        }
        return outcome;
    }

    private static Outcome requireWell(Outcome outcome) throws Unwell {
        return switch (outcome) {
            case Outcome.Unknown _, Outcome.NotSent _ -> throw new Unwell(outcome);
            case Outcome.Accepted _,
                    Outcome.Rejected _,
                    Outcome.Misconfigured _,
                    Outcome.Duplicate _,
                    Outcome.Throttled _,
                    Outcome.ClockSkew _,
                    Outcome.CircuitOpen _ ->
                    outcome;
        };
    }

    private static String label(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> "accepted";
            case Outcome.Rejected _ -> "rejected";
            case Outcome.Misconfigured _ -> "misconfigured";
            case Outcome.Duplicate _ -> "duplicate";
            case Outcome.NotSent _ -> "not_sent";
            case Outcome.Throttled _ -> "throttled";
            case Outcome.ClockSkew _ -> "clock_skew";
            case Outcome.CircuitOpen _ -> "circuit_open";
            case Outcome.Unknown _ -> "unknown";
        };
    }

    /// Carries an outcome past the breaker, which counts exceptions.
    private static final class Unwell extends Exception {

        private final transient Outcome outcome;

        Unwell(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
