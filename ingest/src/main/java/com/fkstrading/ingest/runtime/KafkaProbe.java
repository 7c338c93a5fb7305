package com.fkstrading.ingest.runtime;

import com.fkstrading.contract.Topics;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/// Ready means: the producer is warm, and Kafka has answered a question about the webhooks' topic
/// within the last [#TRUST]. It is asked all the time, so that readiness itself never waits.
@Readiness
@Singleton
public class KafkaProbe implements HealthCheck {

    static final Duration TRUST = Duration.ofSeconds(3);

    private static final Logger LOG = Logger.getLogger(KafkaProbe.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int PATIENCE_MS = 1000;

    private final KafkaWriter writer;
    private final Admin admin;
    private final ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("kafka-probe").factory());
    private volatile long answeredAtNanos;
    private volatile boolean warm;
    private boolean answering;

    KafkaProbe(@Identifier("default-kafka-broker") Map<String, Object> kafka, KafkaWriter writer) {
        this.writer = writer;
        var settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "ingest-probe");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        this.admin = Admin.create(settings);
    }

    void start(@Observes StartupEvent started) {
        schedule.scheduleWithFixedDelay(this::ask, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public HealthCheckResponse call() {
        boolean answers = warm && System.nanoTime() - answeredAtNanos < TRUST.toNanos();
        return HealthCheckResponse.named("kafka").status(answers).build();
    }

    @PreDestroy
    void close() {
        schedule.shutdownNow();
        admin.close(Duration.ZERO);
    }

    private void ask() {
        try {
            warm = writer.isWarm();
            admin.describeTopics(List.of(Topics.WEBHOOKS_RECEIVED.name()))
                    .allTopicNames()
                    .get(2L * PATIENCE_MS, TimeUnit.MILLISECONDS);
            answeredAtNanos = System.nanoTime();
            note(null);
        } catch (ExecutionException | TimeoutException noAnswer) {
            note(noAnswer);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says only what changed.
    private void note(Exception noAnswer) {
        if (answering != (noAnswer == null)) {
            answering = noAnswer == null;
            if (answering) {
                LOG.info("Kafka answers");
            } else {
                LOG.warnf("Kafka does not answer: %s", noAnswer.getMessage());
            }
        }
    }
}
