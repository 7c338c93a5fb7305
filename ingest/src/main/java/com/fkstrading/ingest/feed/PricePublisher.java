package com.fkstrading.ingest.feed;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.ingest.kafka.DurableProducer;
import com.fkstrading.ingest.price.BinanceMarketData;
import com.fkstrading.ingest.price.BinanceMarketData.PauseAskedException;
import com.fkstrading.ingest.price.Product;
import com.fkstrading.ingest.price.PublishedPrices;
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

/// Keeps `market.prices` current: reads which symbols trade, asks for all prices at each interval
/// and writes those that are due. One thread does it all. A failing exchange is counted, logged
/// when it starts and when it ends, and asked again after a pause that doubles; webhooks are
/// accepted all the same.
@Singleton
public class PricePublisher {

    private static final Logger LOG = Logger.getLogger(PricePublisher.class);

    /// How long a product list counts.
    private static final Duration PRODUCTS_EVERY = Duration.ofMinutes(5);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /// Webhooks are accepted without prices, so the thread must not turn the service unready; its
    /// metrics show what it does.
    private static final Duration NO_LIMIT = Duration.ofDays(36_500);

    private final PriceSettings settings;
    private final DurableProducer kafka;
    private final SupervisedThreads threads;
    private final Clock clock;
    private final BinanceMarketData exchange;
    private final PublishedPrices published;
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
        threads.start("prices", NO_LIMIT, Thread.ofVirtual(), this::run);
    }

    @PreDestroy
    void close() {
        exchange.close();
    }

    private void run(SupervisedThread thread) throws InterruptedException {
        while (thread.isRunning()) {
            long startedAt = System.nanoTime();
            var next = round();
            thread.progressed();
            var took = Duration.ofNanos(System.nanoTime() - startedAt);
            if (next.compareTo(took) > 0) {
                thread.pause(next.minus(took));
            }
        }
    }

    /// @return how long after its start the next round is to start
    private Duration round() throws InterruptedException {
        try {
            if (!clock.instant().isBefore(productsDue)) {
                readProducts();
            }
            exchange.prices(products).stream().filter(published::isDue).forEach(this::write);
            if (failures > 0) {
                LOG.info("The exchange gives prices again");
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
            use(Product.needed(listed, settings.allowed()));
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
        metrics.carried(needed.size());
        LOG.infof("Prices of %d symbols are published", needed.size());
        Set<String> missing = new TreeSet<>(settings.allowed());
        missing.removeAll(needed.keySet());
        if (!missing.isEmpty()) {
            LOG.warnf("ALLOWED_SYMBOLS: the exchange does not list as trading: %s", missing);
        }
    }

    private Duration pauseAfter(IOException failure) {
        if (failure instanceof PauseAskedException asked) {
            return asked.pause();
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
