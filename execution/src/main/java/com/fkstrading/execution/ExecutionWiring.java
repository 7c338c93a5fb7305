package com.fkstrading.execution;

import com.fkstrading.execution.config.AccountSettings;
import com.fkstrading.execution.config.CircuitBreakerSettings;
import com.fkstrading.execution.config.ExchangeSettings;
import com.fkstrading.execution.config.TrackingSettings;
import com.fkstrading.execution.control.StoppedAccounts;
import com.fkstrading.execution.exchange.binance.ApiCredentials;
import com.fkstrading.execution.exchange.binance.BinanceExchange;
import com.fkstrading.execution.exchange.circuit.CircuitBreakerExchange;
import com.fkstrading.execution.journal.DeadLetters;
import com.fkstrading.execution.journal.OrderJournal;
import com.fkstrading.execution.kafka.ControlReader;
import com.fkstrading.execution.kafka.RequestHandler;
import com.fkstrading.execution.kafka.TradingStateReader;
import com.fkstrading.execution.placement.EventPublisher;
import com.fkstrading.execution.placement.ExecutionPorts;
import com.fkstrading.execution.placement.OrderTracker;
import com.fkstrading.execution.placement.SubmissionTiming;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;

/// Connects the order life cycle to Kafka, the journal and the exchange.
public class ExecutionWiring {

    @Produces
    @Singleton
    BinanceExchange binance(ExchangeSettings settings, AccountSettings further, Clock clock) {
        var accounts = new HashMap<String, ApiCredentials>();
        further.byName()
                .forEach(
                        (name, keys) ->
                                accounts.put(
                                        name, new ApiCredentials(keys.apiKey(), keys.apiSecret())));
        accounts.put(
                settings.account(), new ApiCredentials(settings.apiKey(), settings.apiSecret()));
        var connection =
                new BinanceExchange.Connection(
                        URI.create(settings.url()),
                        settings.connectTimeout(),
                        settings.readTimeout(),
                        settings.receiveWindow());
        return new BinanceExchange(connection, accounts, clock);
    }

    void close(@Disposes BinanceExchange exchange) {
        exchange.close();
    }

    @Produces
    @Singleton
    SubmissionTiming timing(ExchangeSettings exchange, TrackingSettings tracking) {
        try {
            return SubmissionTiming.of(exchange.receiveWindow(), tracking.absenceAfter());
        } catch (IllegalArgumentException tooEarly) {
            throw new ConfigurationException(tooEarly.getMessage(), tooEarly);
        }
    }

    @Produces
    @Singleton
    CircuitBreakerExchange circuitBreaker(
            BinanceExchange binance, CircuitBreakerSettings settings, MeterRegistry metrics) {
        return new CircuitBreakerExchange(binance, settings, metrics);
    }

    @Produces
    @Singleton
    StoppedAccounts stoppedAccounts(DeadLetters deadLetters) {
        return new StoppedAccounts(deadLetters);
    }

    @Produces
    @Singleton
    ExecutionPorts ports(
            CircuitBreakerExchange exchange,
            OrderJournal journal,
            EventPublisher events,
            ControlReader control,
            TradingStateReader states,
            StoppedAccounts stopped,
            Clock clock) {
        return new ExecutionPorts(
                exchange, journal, events, control::commands, states::trips, stopped, clock);
    }

    @Produces
    @Singleton
    RequestHandler requestHandler(
            ExecutionPorts ports, SubmissionTiming timing, MeterRegistry metrics) {
        return new RequestHandler(ports, timing, metrics);
    }

    @Produces
    @Singleton
    OrderTracker tracker(ExecutionPorts ports) {
        return new OrderTracker(ports);
    }
}
