package com.fkstrading.ingest.kafka;

import com.fkstrading.contract.Topics;
import com.fkstrading.service.kafka.KafkaClients;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The service's one producer. It never blocks its caller: a record that cannot be taken at once
/// fails at once, and every other ends within [#LIMIT], acknowledged by all in-sync replicas or
/// not.
@Singleton
public class DurableProducer {

    /// TradingView waits 3 s for its answer, and its webhook's body takes time too.
    public static final Duration LIMIT = Duration.ofMillis(1800);

    /// The producer does not keep its limit where it waits for its producer id, as while the
    /// controllers are away: until then it fails no record. A little later, so that its own reason
    /// comes first.
    private static final Duration LATEST = LIMIT.plusMillis(100);

    private static final Optional<Exception> NO_END =
            Optional.of(new TimeoutException("no answer within " + LATEST.toMillis() + " ms"));

    private static final Logger LOG = Logger.getLogger(DurableProducer.class);

    private final Producer<String, byte[]> producer;
    private final KafkaClientMetrics producerMetrics;
    private final MeterRegistry metrics;
    private final AtomicBoolean failing = new AtomicBoolean();

    DurableProducer(KafkaClients kafka, MeterRegistry metrics) {
        this.metrics = metrics;
        this.producer = producer(kafka);
        this.producerMetrics = new KafkaClientMetrics(producer);
        producerMetrics.bindTo(metrics);
        failures(Topics.WEBHOOKS_RECEIVED.name());
        failures(Topics.MARKET_PRICES.name());
        failures(Topics.CLOCK_TICKS.name());
    }

    /// @param acknowledged called once, on any thread: true when the record is durable, false when
    ///     that is not known in time
    public void send(ProducerRecord<String, byte[]> record, Consumer<Boolean> acknowledged) {
        var end = new CompletableFuture<Optional<Exception>>();
        end.completeOnTimeout(NO_END, LATEST.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(
                        failure -> {
                            note(record.topic(), failure.orElse(null));
                            acknowledged.accept(failure.isEmpty());
                        });
        try {
            producer.send(
                    record, (metadata, failure) -> end.complete(Optional.ofNullable(failure)));
        } catch (RuntimeException failure) {
            end.complete(Optional.of(failure));
        }
    }

    /// How many partitions the topic has; 0 while that is not known.
    public int partitions(String topic) {
        try {
            return producer.partitionsFor(topic).size();
        } catch (KafkaException notYet) {
            return 0;
        }
    }

    /// Requests the partitions where they are not known.
    boolean knowsItsTopics() {
        return partitions(Topics.WEBHOOKS_RECEIVED.name()) > 0
                && partitions(Topics.MARKET_PRICES.name()) > 0;
    }

    @PreDestroy
    void close() {
        producerMetrics.close();
        producer.close(LIMIT);
    }

    private static Producer<String, byte[]> producer(KafkaClients kafka) {
        try {
            return kafka.producer("ingest", ProducerSettings.within(LIMIT));
        } catch (KafkaException cause) {
            throw new ConfigurationException("KAFKA_*: " + rootOf(cause).getMessage());
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    private void note(String topic, @Nullable Exception failure) {
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
