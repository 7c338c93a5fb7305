package com.fkstrading.ingest.runtime;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.ingest.price.BinancePriceFeed;
import com.fkstrading.ingest.price.PriceFeed;
import com.fkstrading.ingest.price.PriceNews;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/// Asks the feed for every symbol, round after round, and writes the news to `market.prices`. A
/// failing exchange is counted, and logged when it starts and when it ends; nothing else minds.
@Singleton
public class PriceTicker {

    private static final Logger LOG = Logger.getLogger(PriceTicker.class);
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(1);

    private final PriceConfig config;
    private final KafkaWriter kafka;
    private final MeterRegistry metrics;
    private final Clock clock = Clock.systemUTC();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_PATIENCE)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("prices").factory());
    private final Map<String, MarketPrice> written = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    PriceTicker(PriceConfig config, KafkaWriter kafka, MeterRegistry metrics) {
        this.config = config;
        this.kafka = kafka;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        List<String> symbols = config.watched();
        var feed = new BinancePriceFeed(config.exchange(), http, clock);
        symbols.forEach(this::watch);
        schedule.scheduleWithFixedDelay(
                () -> symbols.forEach(symbol -> ask(feed, symbol)),
                0,
                config.pause().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        schedule.shutdownNow();
        http.shutdownNow();
    }

    private void ask(PriceFeed feed, String symbol) {
        try {
            MarketPrice price = feed.read(symbol);
            if (failing.remove(symbol)) {
                LOG.infof("Prices of %s come again from %s", symbol, feed.venue());
            }
            if (PriceNews.isNews(written.get(symbol), price)) {
                write(price);
            }
        } catch (IOException | RuntimeException failure) {
            metrics.counter("fks.ingest.price.failures", "symbol", symbol).increment();
            if (failing.add(symbol)) {
                LOG.warnf("No price of %s from %s: %s", symbol, feed.venue(), failure);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(MarketPrice price) {
        String topic = Topics.MARKET_PRICES.name();
        byte[] value = Topics.MARKET_PRICES.valueSerde().serializer().serialize(topic, price);
        kafka.write(
                new ProducerRecord<>(
                        topic, null, price.time().toEpochMilli(), price.symbol(), value),
                durable -> {
                    if (durable) {
                        written.put(price.symbol(), price);
                        metrics.counter("fks.ingest.prices", "symbol", price.symbol()).increment();
                    }
                });
    }

    /// The age of the newest price on the topic, which grows while feed or Kafka fail.
    private void watch(String symbol) {
        metrics.counter("fks.ingest.prices", "symbol", symbol);
        metrics.counter("fks.ingest.price.failures", "symbol", symbol);
        TimeGauge.builder("fks.ingest.price.age", () -> age(symbol), TimeUnit.MILLISECONDS)
                .description("Since the newest price on market.prices; NaN before the first.")
                .tag("symbol", symbol)
                .register(metrics);
    }

    private Number age(String symbol) {
        MarketPrice newest = written.get(symbol);
        return newest == null
                ? Double.NaN
                : Duration.between(newest.time(), clock.instant()).toMillis();
    }
}
