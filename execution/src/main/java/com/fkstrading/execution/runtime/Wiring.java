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
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;

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
        var window = settings.recvWindow();
        if (!window.isPositive() || window.compareTo(LONGEST_RECEIVE_WINDOW) > 0) {
            throw new IllegalArgumentException(
                    "EXCHANGE_RECV_WINDOW: %s; expected more than 0 and at most %s"
                            .formatted(window, LONGEST_RECEIVE_WINDOW));
        }
        var accounts = new HashMap<String, Credentials>();
        further.byName()
                .forEach(
                        (name, keys) ->
                                accounts.put(
                                        name, new Credentials(keys.apiKey(), keys.apiSecret())));
        accounts.put(settings.account(), new Credentials(settings.apiKey(), settings.apiSecret()));
        return new BinanceExchange(
                new BinanceExchange.Connection(
                        settings.url(), settings.connectTimeout(), settings.readTimeout(), window),
                accounts,
                clock);
    }

    void close(@Disposes BinanceExchange exchange) {
        exchange.close();
    }

    @Produces
    @Singleton
    Timing timing(ExchangeSettings exchange, AskingSettings asking) {
        return Timing.of(exchange.recvWindow(), asking.absenceAfter());
    }

    @Produces
    @Singleton
    GuardedExchange guarded(
            BinanceExchange binance, BreakerSettings settings, MeterRegistry metrics) {
        if (settings.threshold() < 1) {
            throw new IllegalArgumentException(
                    "CIRCUIT_BREAKER_THRESHOLD: " + settings.threshold() + "; expected 1 or more");
        }
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
}
