package com.fkstrading.ingest.feed;

import com.fkstrading.ingest.price.BinanceMarketData;
import com.fkstrading.ingest.price.PublishedPrices;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Metrics of the price feed as a whole; one set for each of 1,500 symbols would be too many.
@Singleton
public class PriceMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Counter written;
    private final Counter failures;
    private final AtomicInteger symbols = new AtomicInteger();

    PriceMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.written = counter("fks.ingest.prices", "Prices written to market.prices.");
        this.failures =
                counter(
                        "fks.ingest.price.failures",
                        "Requests to the exchange that gave no prices or no product list.");
    }

    void watch(PublishedPrices published) {
        TimeGauge.builder("fks.ingest.price.age", () -> age(published), TimeUnit.MILLISECONDS)
                .description("Age of the newest price on market.prices; NaN before the first.")
                .tag("exchange", BinanceMarketData.EXCHANGE)
                .register(registry);
        gauge("fks.ingest.symbols", "Symbols whose prices are published.", symbols::get);
        gauge(
                "fks.ingest.symbols.without.price",
                "Symbols without a price of the last 5 s; their signals are denied.",
                () -> Math.max(0, symbols.get() - published.current(clock.instant())));
    }

    void publishes(int count) {
        symbols.set(count);
    }

    void written() {
        written.increment();
    }

    void failed() {
        failures.increment();
    }

    private Number age(PublishedPrices published) {
        return published.age(clock.instant()).<Number>map(Duration::toMillis).orElse(Double.NaN);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name)
                .description(description)
                .tag("exchange", BinanceMarketData.EXCHANGE)
                .register(registry);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .tag("exchange", BinanceMarketData.EXCHANGE)
                .register(registry);
    }
}
