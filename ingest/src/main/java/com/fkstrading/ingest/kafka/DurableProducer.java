package com.fkstrading.ingest.kafka;

import com.fkstrading.contract.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/// The service's one producer. It never blocks its caller: a record that cannot be taken at once
/// fails at once, and every other ends within [#LIMIT], acknowledged by all in-sync replicas or
/// not. As the readiness check `producer` it is UP once the partitions of its topics are known, so
/// that the first webhook need not wait for them.
@Default
@Readiness
@Singleton
public class DurableProducer implements HealthCheck {

    /// TradingView waits 3 s for its answer, and its webhook's body takes time too.
    public static final Duration LIMIT = Duration.ofMillis(1800);

    private static final Logger LOG = Logger.getLogger(DurableProducer.class);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaClientMetrics producerMetrics;
    private final MeterRegistry metrics;
    private final AtomicBoolean failing = new AtomicBoolean();

    DurableProducer(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry metrics) {
        this.metrics = metrics;
        this.producer = producer(kafka);
        this.producerMetrics = new KafkaClientMetrics(producer);
        producerMetrics.bindTo(metrics);
        failures(Topics.WEBHOOKS_RECEIVED.name());
        failures(Topics.MARKET_PRICES.name());
    }

    /// @param acknowledged told once, on any thread: true when the record is durable, false when
    ///     that is not known in time
    public void send(ProducerRecord<String, byte[]> record, Consumer<Boolean> acknowledged) {
        try {
            producer.send(
                    record,
                    (metadata, failure) -> {
                        note(record.topic(), failure);
                        acknowledged.accept(failure == null);
                    });
        } catch (RuntimeException failure) {
            note(record.topic(), failure);
            acknowledged.accept(false);
        }
    }

    /// Asks for the partitions where they are not known.
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("producer").status(knowsItsTopics()).build();
    }

    void start(@Observes StartupEvent started) {
        knowsItsTopics();
    }

    @PreDestroy
    void close() {
        producerMetrics.close();
        producer.close(LIMIT);
    }

    private boolean knowsItsTopics() {
        try {
            return !producer.partitionsFor(Topics.WEBHOOKS_RECEIVED.name()).isEmpty()
                    && !producer.partitionsFor(Topics.MARKET_PRICES.name()).isEmpty();
        } catch (KafkaException notYet) {
            return false;
        }
    }

    private static KafkaProducer<String, byte[]> producer(Map<String, Object> kafka) {
        try {
            return new KafkaProducer<>(
                    settings(kafka), new StringSerializer(), new ByteArraySerializer());
        } catch (KafkaException cause) {
            throw new ConfigurationException("KAFKA_*: " + rootOf(cause).getMessage());
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static Map<String, Object> settings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1500);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(LIMIT.toMillis()));
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        // Alerts are rare: what is known of the topics must outlast a month without any.
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(365).toMillis());
        settings.put(ProducerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG, -1L);
        return settings;
    }

    private void note(String topic, Exception failure) {
        if (failure != null) {
            failures(topic).increment();
        }
        if (failing.compareAndSet(failure == null, failure != null)) {
            if (failure == null) {
                LOG.info("Kafka acknowledges again");
            } else {
                LOG.warnf("Kafka does not acknowledge: %s", failure.getMessage());
            }
        }
    }

    private Counter failures(String topic) {
        return Counter.builder("fks.ingest.write.failures")
                .description("Records that Kafka did not acknowledge in time.")
                .tag("topic", topic)
                .register(metrics);
    }
}
