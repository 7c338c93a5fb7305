package com.fkstrading.api.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Counts what was projected. Each counter exists from the start, so that an alert sees zero rather
/// than nothing.
@ApplicationScoped
class ProjectionMetrics {

    private final MeterRegistry registry;
    private final Counter deadLetters;

    ProjectionMetrics(MeterRegistry registry) {
        this.registry = registry;
        RecordReader.topics().forEach(this::projected);
        deadLetters =
                Counter.builder("fks.api.dead.letters")
                        .description(
                                "Records stored as dead letters because they could not be projected")
                        .register(registry);
    }

    void projected(Collection<ConsumerRecord<String, byte[]>> records, int dead) {
        records.forEach(record -> projected(record.topic()).increment());
        deadLetters.increment(dead);
    }

    private Counter projected(String topic) {
        return Counter.builder("fks.api.projected")
                .description("Records projected, by topic")
                .tag("topic", topic)
                .register(registry);
    }
}
