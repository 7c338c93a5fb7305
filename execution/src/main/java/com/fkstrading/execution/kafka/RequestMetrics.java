package com.fkstrading.execution.kafka;

import com.fkstrading.execution.placement.InterruptibleWait.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/// The metrics of requests in progress.
final class RequestMetrics {

    private final MeterRegistry registry;
    private final Counter failures;
    private final Map<TopicPartition, Meter> ages = new HashMap<>();

    /// @param waiting what the accounts whose next order waits are waiting for
    RequestMetrics(MeterRegistry registry, Supplier<Collection<Reason>> waiting) {
        this.registry = registry;
        this.failures =
                Counter.builder("fks.execution.batch.failures")
                        .description("Batches of order requests that failed and were retried")
                        .register(registry);
        Arrays.stream(Reason.values()).forEach(reason -> register(reason, waiting));
    }

    void failed() {
        failures.increment();
    }

    void add(TopicPartition partition, PartitionWorker worker) {
        ages.put(
                partition,
                Gauge.builder(
                                "fks.execution.oldest.unfinished.seconds",
                                worker,
                                it -> it.oldestUnfinished().toMillis() / 1000.0)
                        .description("Age of a partition's oldest unfinished request")
                        .tag("partition", Integer.toString(partition.partition()))
                        .register(registry));
    }

    void remove(TopicPartition partition) {
        registry.remove(ages.remove(partition));
    }

    private void register(Reason reason, Supplier<Collection<Reason>> waiting) {
        Gauge.builder(
                        "fks.execution.accounts.waiting",
                        () -> waiting.get().stream().filter(reason::equals).count())
                .description("Accounts whose next order is waiting, by reason")
                .tag("reason", reason.name())
                .register(registry);
    }
}
