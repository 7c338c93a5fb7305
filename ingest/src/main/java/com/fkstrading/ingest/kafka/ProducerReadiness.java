package com.fkstrading.ingest.kafka;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// The readiness check `producer`: UP once the partitions of its topics are known, so that the
/// first webhook need not wait for them. The check itself makes the producer fetch them.
@Readiness
@Singleton
public class ProducerReadiness implements HealthCheck {

    private final DurableProducer producer;

    ProducerReadiness(DurableProducer producer) {
        this.producer = producer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("producer").status(producer.knowsItsTopics()).build();
    }

    void start(@Observes StartupEvent started) {
        producer.knowsItsTopics();
    }
}
