package com.fkstrading.execution.exchange.circuit;

import com.fkstrading.execution.config.CircuitBreakerSettings;
import com.fkstrading.execution.exchange.CancelOutcome;
import com.fkstrading.execution.exchange.Exchange;
import com.fkstrading.execution.exchange.Instrument;
import com.fkstrading.execution.exchange.OrderLookup;
import com.fkstrading.execution.exchange.PlacementOutcome;
import com.fkstrading.execution.order.Order;
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

/// Places orders through a circuit breaker, which counts only failures of the exchange, and is held
/// open while the exchange bans our address. Queries and cancels bypass the breaker, since they are
/// needed most while it is open.
public final class CircuitBreakerExchange implements Exchange {

    private final Exchange exchange;
    private final MeterRegistry metrics;
    private final Counter misconfigured;
    private final TypedGuard<PlacementOutcome> guard;
    private volatile CircuitBreakerState circuit = CircuitBreakerState.CLOSED;

    public CircuitBreakerExchange(
            Exchange exchange, CircuitBreakerSettings settings, MeterRegistry metrics) {
        this.exchange = exchange;
        this.metrics = metrics;
        this.misconfigured =
                Counter.builder("fks.execution.misconfigured")
                        .description("Orders rejected because of the account or its API key")
                        .register(metrics);
        this.guard =
                TypedGuard.create(PlacementOutcome.class)
                        .withDescription("exchange-placement")
                        .withCircuitBreaker()
                        .requestVolumeThreshold(settings.threshold())
                        .failureRatio(1.0)
                        .delay(settings.timeout().toMillis(), ChronoUnit.MILLIS)
                        .successThreshold(1)
                        .failOn(ExchangeFailure.class)
                        .onStateChange(this::stateChanged)
                        .done()
                        .build();
        Gauge.builder("fks.execution.breaker.open", () -> isOpen() ? 1 : 0)
                .description("1 while the circuit breaker is open and no order is sent")
                .register(metrics);
    }

    @Override
    public PlacementOutcome place(Order order, Instant timestamp, Duration receiveWindow) {
        if (isBanned()) {
            return new PlacementOutcome.CircuitOpen();
        }
        try {
            return guard.call(() -> requireAnswer(timed(order, timestamp, receiveWindow)));
        } catch (ExchangeFailure failure) {
            return failure.outcome;
        } catch (CircuitBreakerOpenException _) {
            return new PlacementOutcome.CircuitOpen();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public OrderLookup find(Order order) {
        return exchange.find(order);
    }

    @Override
    public CancelOutcome cancel(Order order) {
        return exchange.cancel(order);
    }

    @Override
    public boolean acceptsOrders(String account) {
        return !isOpen() && exchange.acceptsOrders(account);
    }

    @Override
    public boolean isBanned() {
        return exchange.isBanned();
    }

    @Override
    public Instant now() {
        return exchange.now();
    }

    @Override
    public Instant earliestAt(Instant ours) {
        return exchange.earliestAt(ours);
    }

    @Override
    public boolean knowsInstruments() {
        return exchange.knowsInstruments();
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
        return circuit == CircuitBreakerState.OPEN || isBanned();
    }

    private void stateChanged(CircuitBreakerState state) {
        circuit = state;
        Log.warnf("The circuit to the exchange is now %s", state);
    }

    private PlacementOutcome timed(Order order, Instant timestamp, Duration receiveWindow) {
        var started = System.nanoTime();
        var outcome = exchange.place(order, timestamp, receiveWindow);
        var label = label(outcome);
        Timer.builder("fks.execution.placement")
                .description("From a request's first byte to its outcome")
                .tag("outcome", label)
                .register(metrics)
                .record(Duration.ofNanos(System.nanoTime() - started));
        if (outcome instanceof PlacementOutcome.Misconfigured(var reason)) {
            misconfigured.increment();
            Log.errorf(
                    "The exchange refuses account %s, which is stopped until it is resumed: %s",
                    order.account(), reason.message());
        }
        return outcome;
    }

    private static PlacementOutcome requireAnswer(PlacementOutcome outcome) throws ExchangeFailure {
        if (outcome.isExchangeFailure()) {
            throw new ExchangeFailure(outcome);
        }
        return outcome;
    }

    private static String label(PlacementOutcome outcome) {
        return switch (outcome) {
            case PlacementOutcome.Accepted _ -> "accepted";
            case PlacementOutcome.Rejected _ -> "rejected";
            case PlacementOutcome.Misconfigured _ -> "misconfigured";
            case PlacementOutcome.Duplicate _ -> "duplicate";
            case PlacementOutcome.NotSent _ -> "not_sent";
            case PlacementOutcome.Throttled _ -> "throttled";
            case PlacementOutcome.AccountThrottled _ -> "account_throttled";
            case PlacementOutcome.ClockSkew _ -> "clock_skew";
            case PlacementOutcome.CircuitOpen _ -> "circuit_open";
            case PlacementOutcome.Unknown _ -> "unknown";
            case PlacementOutcome.Unclear _ -> "unclear";
        };
    }

    /// Carries an outcome past the breaker, which counts exceptions.
    private static final class ExchangeFailure extends Exception {

        private final transient PlacementOutcome outcome;

        ExchangeFailure(PlacementOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
