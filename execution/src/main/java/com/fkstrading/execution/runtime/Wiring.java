package com.fkstrading.execution.runtime;

import com.fkstrading.execution.journal.Journal;
import com.fkstrading.execution.place.Announcer;
import com.fkstrading.execution.place.Follower;
import com.fkstrading.execution.place.OrderDesk;
import com.fkstrading.execution.place.Ports;
import com.fkstrading.execution.place.Timing;
import com.fkstrading.execution.venue.binance.BinanceExchange;
import com.fkstrading.execution.venue.binance.Credentials;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;

/// Puts the order life cycle together with its outside.
class Wiring {

    private static final Duration LONGEST_RECEIVE_WINDOW = Duration.ofSeconds(60);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    BinanceExchange binance(ExchangeSettings settings, AccountSettings further, Clock clock) {
        var window = positive("EXCHANGE_RECV_WINDOW", settings.recvWindow());
        require(
                window.compareTo(LONGEST_RECEIVE_WINDOW) <= 0,
                "EXCHANGE_RECV_WINDOW: " + window + "; expected at most " + LONGEST_RECEIVE_WINDOW);
        require(
                settings.url().getHost() != null
                        && List.of("http", "https").contains(settings.url().getScheme()),
                "EXCHANGE_URL: " + settings.url() + "; expected one like https://api.binance.com");
        var accounts = new HashMap<String, Credentials>();
        further.byName()
                .forEach(
                        (name, keys) ->
                                accounts.put(
                                        name, new Credentials(keys.apiKey(), keys.apiSecret())));
        accounts.put(settings.account(), new Credentials(settings.apiKey(), settings.apiSecret()));
        return new BinanceExchange(
                new BinanceExchange.Connection(
                        settings.url(),
                        positive("EXCHANGE_CONNECT_TIMEOUT", settings.connectTimeout()),
                        positive("EXCHANGE_READ_TIMEOUT", settings.readTimeout()),
                        window),
                accounts,
                clock);
    }

    void close(@Disposes BinanceExchange exchange) {
        exchange.close();
    }

    @Produces
    @Singleton
    Timing timing(ExchangeSettings exchange, AskingSettings asking) {
        positive("FOLLOW_EVERY", asking.followEvery());
        try {
            return Timing.of(exchange.recvWindow(), asking.absenceAfter());
        } catch (IllegalArgumentException tooEarly) {
            throw new ConfigurationException(tooEarly.getMessage(), tooEarly);
        }
    }

    @Produces
    @Singleton
    GuardedExchange guarded(
            BinanceExchange binance, BreakerSettings settings, MeterRegistry metrics) {
        require(
                settings.threshold() >= 1,
                "CIRCUIT_BREAKER_THRESHOLD: " + settings.threshold() + "; expected 1 or more");
        positive("CIRCUIT_BREAKER_TIMEOUT", settings.timeout());
        return new GuardedExchange(binance, settings, metrics);
    }

    @Produces
    @Singleton
    Ports ports(
            GuardedExchange exchange,
            Journal journal,
            Announcer announcer,
            ControlReader control,
            Clock clock) {
        return new Ports(exchange, journal, announcer, control::gate, clock);
    }

    @Produces
    @Singleton
    Lane.Work work(Ports ports, Timing timing) {
        return (requests, pause) -> new OrderDesk(ports, timing, pause).handle(requests);
    }

    @Produces
    @Singleton
    Follower follower(Ports ports) {
        return new Follower(ports);
    }

    private static Duration positive(String name, Duration value) {
        require(value.isPositive(), name + ": " + value + "; expected more than 0");
        return value;
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new ConfigurationException(complaint);
        }
    }
}
