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

/// A real broker with every declared topic, shared by all tests of a JVM, so a test uses keys
/// (accounts, symbols) of its own. The first call of [#shared()] starts it; it ends with the JVM.
public final class TestKafka {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

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
                                "all",
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                TIMEOUT.toMillis()),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    public static TestKafka shared() {
        return Shared.KAFKA;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /// Writes the bytes as they are; returns when the broker has acknowledged them, throws if that
    /// takes more than half a minute.
    public RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(
                    record.topic() + " did not acknowledge a record", failure);
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

    /// The committed records of the topic from its beginning, as soon as they are enough; fails and
    /// lists those read so far if that takes more than half a minute.
    public <V> List<ConsumerRecord<String, V>> readUntil(
            Topic<V> topic, Predicate<List<ConsumerRecord<String, V>>> enough) {
        try (var reader = new TopicReader<>(bootstrapServers(), topic)) {
            return reader.until(enough, TIMEOUT);
        }
    }

    /// All records of the topic that are committed at this moment.
    public <V> List<ConsumerRecord<String, V>> readToEnd(Topic<V> topic) {
        try (var reader = new TopicReader<>(bootstrapServers(), topic)) {
            return reader.toEnd(TIMEOUT);
        }
    }

    /// Takes the broker's processor time away: connections stay open and nothing answers. It goes
    /// on when the suspension is closed, or with [#resume()].
    public Suspension suspend() {
        broker.suspend();
        return this::resume;
    }

    /// No error where the broker runs.
    public void resume() {
        broker.resume();
    }

    /// Loaded, and so started, by the first call of [#shared()].
    private static final class Shared {
        static final TestKafka KAFKA = new TestKafka(SharedBroker.ofThisJvm());
    }
}
