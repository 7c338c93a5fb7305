package com.fkstrading.api.kafka;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Counts what was projected; each counter is there from the start, so that an alert sees zero and
/// not nothing.
@ApplicationScoped
class ProjectionMetrics {

    private final Map<String, Counter> projected;
    private final Counter deadLetters;

    ProjectionMetrics(MeterRegistry registry) {
        projected =
                RecordReader.topics().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        topic ->
                                                registry.counter(
                                                        "fks.api.projected", "topic", topic)));
        deadLetters = registry.counter("fks.api.dead.letters");
    }

    void projected(Collection<ConsumerRecord<String, byte[]>> records, int dead) {
        records.forEach(record -> requireNonNull(projected.get(record.topic())).increment());
        deadLetters.increment(dead);
    }
}
