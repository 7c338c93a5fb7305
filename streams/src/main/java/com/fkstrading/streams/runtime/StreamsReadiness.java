package com.fkstrading.streams.runtime;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while webhooks are decided: the topics exist, the operators' commands are read to their
/// end, the stream threads run, and Kafka answers now. Stream threads alone would not tell: they
/// wait for a lost broker as patiently as for the next webhook.
@Readiness
@ApplicationScoped
class StreamsReadiness implements HealthCheck {

    private static final int PATIENCE_MS = 1000;

    private final KafkaStreams streams;
    private final Admin admin;

    @Inject
    StreamsReadiness(
            KafkaStreams streams, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.streams = streams;
        var settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "streams-readiness");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, PATIENCE_MS / 2);
        this.admin = Admin.create(settings);
    }

    @Override
    public HealthCheckResponse call() {
        var state = streams.state();
        boolean kafka = kafkaAnswers();
        return HealthCheckResponse.named("decisions")
                .status(state == KafkaStreams.State.RUNNING && kafka)
                .withData("state", state.name())
                .withData("kafka", kafka)
                .build();
    }

    private boolean kafkaAnswers() {
        try {
            admin.describeCluster().clusterId().get();
            return true;
        } catch (ExecutionException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}
