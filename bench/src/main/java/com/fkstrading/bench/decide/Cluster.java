package com.fkstrading.bench.decide;

import com.fkstrading.local.kafka.DeclaredTopics;
import com.fkstrading.local.kafka.LocalBroker;
import com.fkstrading.local.kafka.PartitionLeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A broker for one measurement, with the declared topics and nothing in them.
record Cluster(Path folder, Path root, LocalBroker broker, Admin admin) implements AutoCloseable {

    /// As many as the declared topics of the decision path have.
    static final int PARTITIONS = 6;

    private static final Duration READ_LIMIT = Duration.ofMinutes(5);

    private static final Map<String, Object> IN_BATCHES =
            Map.of(ProducerConfig.LINGER_MS_CONFIG, 20, ProducerConfig.BATCH_SIZE_CONFIG, 1 << 18);

    static Cluster fresh(Path folder, Path root) throws IOException {
        delete(folder);
        var broker = LocalBroker.start(folder.resolve("broker"), 0);
        var admin =
                Admin.create(
                        Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()));
        var cluster = new Cluster(folder, root, broker, admin);
        DeclaredTopics.of(root).createOn(admin);
        cluster.create(PassThrough.OUT, Map.of());
        return cluster;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    void create(String name, Map<String, String> config) {
        var topic = new NewTopic(name, PARTITIONS, (short) 1).configs(config);
        call(
                () -> {
                    admin.createTopics(List.of(topic)).all().get();
                    PartitionLeaders.await(admin, List.of(topic));
                    return topic;
                });
    }

    Set<String> topics() {
        return call(() -> admin.listTopics().names().get());
    }

    /// Writes a great many records.
    ///
    /// @throws IllegalStateException when the broker did not take one of them
    <K> void write(Serializer<K> keys, Consumer<Consumer<ProducerRecord<K, byte[]>>> records) {
        var refused = new AtomicReference<Exception>();
        try (var producer = producer(keys, IN_BATCHES)) {
            records.accept(
                    record ->
                            producer.send(
                                    record,
                                    (written, cause) -> refused.compareAndSet(null, cause)));
        }
        if (refused.get() != null) {
            throw new IllegalStateException("a record was not written", refused.get());
        }
    }

    <K> KafkaProducer<K, byte[]> producer(Serializer<K> keys, Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        return new KafkaProducer<>(all, keys, new ByteArraySerializer());
    }

    /// Reads what was committed, of all partitions of these topics, from their beginning.
    KafkaConsumer<String, byte[]> consumer(List<String> topics) {
        var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers(),
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(topics.stream().flatMap(topic -> partitions(topic).stream()).toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    /// All that was committed to these topics until now.
    ///
    /// @throws IllegalStateException when it cannot be read in time
    void readAll(List<String> topics, Consumer<ConsumerRecord<String, byte[]>> records) {
        long end = System.nanoTime() + READ_LIMIT.toNanos();
        try (var consumer = consumer(topics)) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream()
                    .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "%s were not read within %s".formatted(topics, READ_LIMIT));
                }
                consumer.poll(Duration.ofSeconds(1)).forEach(records);
            }
        }
    }

    /// How many records a topic has that no transaction has written.
    long size(String topic) {
        var latest =
                partitions(topic).stream()
                        .collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
        return call(() -> admin.listOffsets(latest).all().get()).values().stream()
                .mapToLong(it -> it.offset())
                .sum();
    }

    /// How many records of the topic the group has committed.
    long committed(String group, String topic) {
        var offsets =
                call(
                        () ->
                                admin.listConsumerGroupOffsets(group)
                                        .partitionsToOffsetAndMetadata()
                                        .get());
        return offsets.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
                .map(Map.Entry::getValue)
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private interface Call<T> {
        T answer() throws ExecutionException, InterruptedException;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.answer();
        } catch (ExecutionException cause) {
            throw new IllegalStateException("the broker refuses: " + cause.getCause(), cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", cause);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Cluster::deleteOne);
            }
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void close() throws IOException {
        admin.close();
        broker.close();
        delete(folder.resolve("broker"));
    }
}
