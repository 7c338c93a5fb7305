package com.fkstrading.testing;

import com.fkstrading.contract.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/// Reads the committed records of one topic from its beginning, without a consumer group. Records
/// of one key come in order; between partitions there is no order.
final class TopicReader<V> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    /// For every call to the broker; single requests give up sooner.
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    private final Topic<V> topic;
    private final KafkaConsumer<String, V> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<String, V>> records = new ArrayList<>();

    TopicReader(String bootstrapServers, Topic<V> topic) {
        this.topic = topic;
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                (int) CALL_TIMEOUT.toMillis()),
                        topic.keySerde().deserializer(),
                        topic.valueSerde().deserializer());
        partitions =
                consumer.partitionsFor(topic.name()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    List<ConsumerRecord<String, V>> until(
            Predicate<List<ConsumerRecord<String, V>>> enough, Duration timeout) {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (!enough.test(List.copyOf(records))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "%s: what the test waits for did not appear within %s; %d records: %s"
                                .formatted(topic, timeout, records.size(), records));
            }
            poll();
        }
        return List.copyOf(records);
    }

    /// What is committed at this moment.
    List<ConsumerRecord<String, V>> toEnd(Duration timeout) {
        var ends = consumer.endOffsets(partitions);
        return until(
                _ ->
                        ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue()),
                timeout);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void poll() {
        consumer.poll(POLL).forEach(records::add);
    }
}
