package com.fkstrading.streams.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// Live as long as a restart would not help: waiting for Kafka is live, having failed is not.
@Liveness
@ApplicationScoped
class StreamsLiveness implements HealthCheck {

    private final KafkaStreams streams;

    StreamsLiveness(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        var state = streams.state();
        return HealthCheckResponse.named("decisions")
                .status(!state.isShuttingDown() && !state.hasCompletedShutdown())
                .withData("state", state.name())
                .build();
    }
}
