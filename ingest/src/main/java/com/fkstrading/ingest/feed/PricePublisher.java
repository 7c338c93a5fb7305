package com.fkstrading.ingest.feed;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.ingest.kafka.DurableProducer;
import com.fkstrading.ingest.price.BinanceMarketData;
import com.fkstrading.ingest.price.Product;
import com.fkstrading.ingest.price.PublishedPrices;
import com.fkstrading.ingest.price.QuotaExceededException;
import com.fkstrading.ingest.price.ShortTermVolatility;
import com.fkstrading.service.thread.SupervisedThread;
import com.fkstrading.service.thread.SupervisedThreads;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/// Keeps `market.prices` current: reads which symbols trade, requests all prices at each interval
/// and writes those that are due, all on one thread. While the exchange fails, each failure is
/// counted, the first and the recovery are logged, and the pause doubles; webhooks are accepted all
/// the same.
@Singleton
public class PricePublisher {

    private static final Logger LOG = Logger.getLogger(PricePublisher.class);

    /// How long a product list is used.
    private static final Duration PRODUCTS_EVERY = Duration.ofMinutes(5);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /// Longer than each step: the product list, the prices, and a part of a pause.
    private static final Duration PROGRESS_LIMIT = Duration.ofSeconds(30);

    private static final Duration PAUSE_PART = Duration.ofSeconds(1);

    private final PriceSettings settings;
    private final DurableProducer kafka;
    private final SupervisedThreads threads;
    private final Clock clock;
    private final BinanceMarketData exchange;
    private final PublishedPrices published;
    private final ShortTermVolatility volatility = new ShortTermVolatility();
    private final PriceMetrics metrics;
    private Map<String, Product> products = Map.of();
    private Instant productsDue = Instant.MIN;
    private int failures;

    PricePublisher(
            PriceSettings settings,
            DurableProducer kafka,
            @Readiness SupervisedThreads threads,
            PriceMetrics metrics,
            Clock clock) {
        this.settings = settings;
        this.kafka = kafka;
        this.threads = threads;
        this.clock = clock;
        this.metrics = metrics;
        this.exchange = new BinanceMarketData(settings.exchange(), clock);
        this.published = new PublishedPrices(settings.interval());
    }

    void start(@Observes StartupEvent started) {
        metrics.watch(published);
        threads.startOptional("prices", PROGRESS_LIMIT, this::run);
    }

    @PreDestroy
    void close() {
        exchange.close();
    }

    private void run(SupervisedThread thread) throws InterruptedException {
        while (thread.isRunning()) {
            long startedAt = System.nanoTime();
            var next = round(thread);
            var took = Duration.ofNanos(System.nanoTime() - startedAt);
            pause(thread, next.minus(took));
        }
    }

    /// In parts, with progress after each: a thread that waits as requested is not stuck.
    private static void pause(SupervisedThread thread, Duration pause) throws InterruptedException {
        for (var rest = pause; rest.isPositive() && thread.isRunning(); ) {
            var part = rest.compareTo(PAUSE_PART) < 0 ? rest : PAUSE_PART;
            thread.progressed();
            thread.pause(part);
            rest = rest.minus(part);
        }
        thread.progressed();
    }

    /// @return how long after its start the next round starts
    private Duration round(SupervisedThread thread) throws InterruptedException {
        try {
            if (!clock.instant().isBefore(productsDue)) {
                readProducts();
                thread.progressed();
            }
            exchange.prices(products).stream()
                    .map(volatility::with)
                    .filter(published::isDue)
                    .forEach(this::write);
            if (failures > 0) {
                LOG.info("The exchange returns prices again");
                failures = 0;
            }
            return settings.interval();
        } catch (IOException failure) {
            metrics.failed();
            failures++;
            if (failures == 1) {
                LOG.warnf("No prices: %s", failure.getMessage());
            }
            return pauseAfter(failure);
        }
    }

    private void readProducts() throws IOException, InterruptedException {
        try {
            var listed = exchange.products();
            productsDue = clock.instant().plus(PRODUCTS_EVERY);
            use(Product.needed(listed, settings.allowed(), settings.dollarAssets()));
        } catch (IOException failure) {
            if (products.isEmpty()) {
                throw failure;
            }
            metrics.failed();
            productsDue = clock.instant().plus(LONGEST_PAUSE);
            LOG.warnf("The product list stays as it was: %s", failure.getMessage());
        }
    }

    private void use(Map<String, Product> needed) {
        if (needed.equals(products)) {
            return;
        }
        products = needed;
        published.retain(needed.keySet());
        volatility.retain(needed.keySet());
        metrics.publishes(needed.size());
        LOG.infof("Prices of %d symbols are published", needed.size());
        Set<String> missing = new TreeSet<>(settings.allowed());
        missing.removeAll(needed.keySet());
        if (!missing.isEmpty()) {
            LOG.warnf("ALLOWED_SYMBOLS: the exchange does not list as trading: %s", missing);
        }
    }

    private Duration pauseAfter(IOException failure) {
        if (failure instanceof QuotaExceededException quota) {
            return quota.pause();
        }
        var pause = settings.interval().multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void write(MarketPrice price) {
        var topic = Topics.MARKET_PRICES.name();
        byte[] value = Topics.MARKET_PRICES.valueSerde().serializer().serialize(topic, price);
        kafka.send(
                new ProducerRecord<>(
                        topic, null, price.time().toEpochMilli(), price.symbol(), value),
                durable -> {
                    if (durable) {
                        published.published(price);
                        metrics.written();
                    }
                });
    }
}
