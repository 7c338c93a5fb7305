package com.fkstrading.paper.config;

import com.fkstrading.paper.exchange.Exchange;
import com.fkstrading.paper.exchange.ExchangeClock;
import com.fkstrading.paper.fault.Faults;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;

/// Creates the parts that do not depend on Quarkus.
@ApplicationScoped
class ExchangeProducer {

    @Produces
    @Singleton
    ExchangeClock clock() {
        return new ExchangeClock(Clock.systemUTC());
    }

    @Produces
    @Singleton
    Faults faults() {
        return new Faults();
    }

    @Produces
    @Startup
    @Singleton
    Exchange exchange(Settings settings, ExchangeClock clock) throws IOException {
        var exchange = new Exchange(settings.data(), clock);
        exchange.allowAccount(settings.requiredApiKey(), settings.requiredApiSecret());
        return exchange;
    }

    void close(@Disposes Exchange exchange) throws IOException {
        exchange.close();
    }
}
