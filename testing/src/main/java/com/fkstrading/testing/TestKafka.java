package com.fkstrading.testing;

import com.fkstrading.contract.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A real broker with every declared topic, one for all tests of a JVM, so that a test keeps to
/// keys (accounts, symbols) of its own. It starts with the first who asks and ends with the JVM.
public final class TestKafka {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SharedBroker broker;
    private final Producer<String, byte[]> producer;

    private TestKafka(SharedBroker broker) {
        this.broker = broker;
        producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                broker.bootstrapServers(),
                                ProducerConfig.ACKS_CONFIG,
                                "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    public static TestKafka shared() {
        return Shared.KAFKA;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /// Writes the bytes as they are; returns when the broker has them, throws where it does not
    /// acknowledge within half a minute.
    public RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(record.topic() + " takes no record", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", interrupted);
        }
    }

    /// Writes a value as its topic declares it.
    ///
    /// @param value null deletes the key of a compacted topic
    public <V> RecordMetadata send(Topic<V> topic, String key, V value, Instant eventTime) {
        var bytes = topic.valueSerde().serializer().serialize(topic.name(), value);
        return send(new ProducerRecord<>(topic.name(), null, eventTime.toEpochMilli(), key, bytes));
    }

    /// The committed records of the topic from its beginning, as soon as they are enough; fails
    /// with what there is where that takes more than half a minute.
    public <V> List<ConsumerRecord<String, V>> readUntil(
            Topic<V> topic, Predicate<List<ConsumerRecord<String, V>>> enough) {
        try (var reader = new TopicReader<>(bootstrapServers(), topic)) {
            return reader.until(enough, PATIENCE);
        }
    }

    /// All records of the topic that are committed at this moment.
    public <V> List<ConsumerRecord<String, V>> readToEnd(Topic<V> topic) {
        try (var reader = new TopicReader<>(bootstrapServers(), topic)) {
            return reader.toEnd(PATIENCE);
        }
    }

    /// Stops the broker's processor time: connections stay open and nothing answers. Everything
    /// goes on when the answer is closed, or with [#resume()].
    public Suspension suspend() {
        broker.suspend();
        return this::resume;
    }

    public void resume() {
        broker.resume();
    }

    /// Lasts until it is closed.
    @FunctionalInterface
    public interface Suspension extends AutoCloseable {
        @Override
        void close();
    }

    /// Loaded, and so started, by the first who asks.
    private static final class Shared {
        static final TestKafka KAFKA = new TestKafka(SharedBroker.ofThisJvm());
    }
}
