package com.fkstrading.ingest.http;

import com.fkstrading.ingest.webhook.WebhookOutcome;
import com.fkstrading.ingest.webhook.WebhookSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts and times every answer to a webhook. All meters exist from the start, so that a rule over
/// them never meets a gap; a source that is not configured counts as `unknown`.
@Singleton
public class WebhookMetrics {

    private static final String UNKNOWN = "unknown";
    private static final Duration[] BUCKETS =
            Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2000, 3000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<String, Map<WebhookOutcome, Counter>> counters = new HashMap<>();
    private final Map<WebhookOutcome, Timer> timers;

    WebhookMetrics(MeterRegistry registry, WebhookSettings settings) {
        this.registry = registry;
        this.timers = byWebhookOutcome(this::timer);
        Stream.concat(settings.sources().stream().map(WebhookSource::name), Stream.of(UNKNOWN))
                .forEach(
                        source ->
                                counters.put(source, byWebhookOutcome(to -> counter(source, to))));
    }

    void inFlight(Supplier<Number> count) {
        Gauge.builder("fks.ingest.webhooks.in.flight", count)
                .description("Webhooks waiting for Kafka to acknowledge them.")
                .register(registry);
    }

    void answered(String source, WebhookOutcome outcome, long nanos) {
        counters.getOrDefault(source, counters.get(UNKNOWN)).get(outcome).increment();
        timers.get(outcome).record(nanos, TimeUnit.NANOSECONDS);
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

    private static <V> Map<WebhookOutcome, V> byWebhookOutcome(Function<WebhookOutcome, V> value) {
        return Arrays.stream(WebhookOutcome.values())
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                value,
                                (one, same) -> one,
                                () -> new EnumMap<>(WebhookOutcome.class)));
    }
}
