package com.fkstrading.ingest.http;

import com.fkstrading.ingest.webhook.WebhookOutcome;
import com.fkstrading.ingest.webhook.WebhookSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Counts and times every answer to a webhook. All meters exist from the start, so that an alert
/// rule never sees a gap; a source that is not configured counts as `unknown`.
@Singleton
public class WebhookMetrics {

    private static final String UNKNOWN = "unknown";
    private static final Duration[] BUCKETS =
            Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2000, 3000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Set<String> sources = new HashSet<>(Set.of(UNKNOWN));

    WebhookMetrics(MeterRegistry registry, WebhookSettings settings) {
        this.registry = registry;
        settings.sources().stream().map(WebhookSource::name).forEach(sources::add);
        for (var outcome : WebhookOutcome.values()) {
            timer(outcome);
            sources.forEach(source -> counter(source, outcome));
        }
    }

    void inFlight(Supplier<Number> count) {
        Gauge.builder("fks.ingest.webhooks.in.flight", count)
                .description("Webhooks waiting for Kafka to acknowledge them.")
                .register(registry);
    }

    void answered(String source, WebhookOutcome outcome, long nanos) {
        counter(sources.contains(source) ? source : UNKNOWN, outcome).increment();
        timer(outcome).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Counter counter(String source, WebhookOutcome outcome) {
        return Counter.builder("fks.ingest.webhooks")
                .description("Webhooks by source and answer.")
                .tags("source", source, "outcome", outcome.label())
                .register(registry);
    }

    private Timer timer(WebhookOutcome outcome) {
        return Timer.builder("fks.ingest.webhook")
                .description("Time from a webhook's first byte to its answer.")
                .tag("outcome", outcome.label())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
