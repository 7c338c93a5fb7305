package com.fkstrading.systemtests.prove.collect;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.webhook.Webhook;
import com.fkstrading.systemtests.prove.evidence.WebhookRecord;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic from its beginning to the end that it has now, committed records only.
public record TopicsToTheirEnd(String bootstrapServers) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    <V> List<V> values(Topic<V> topic) {
        return records(topic.name(), topic.valueSerde().deserializer()).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    List<WebhookRecord> webhooks() {
        return records(Topics.WEBHOOKS_RECEIVED.name(), new ByteArrayDeserializer()).stream()
                .map(
                        record -> {
                            Webhook webhook = webhook(record);
                            return new WebhookRecord(
                                    webhook.signalId(), webhook.account(), alertId(webhook.body()));
                        })
                .toList();
    }

    <V> List<ConsumerRecord<String, V>> records(String topic, Deserializer<V> values) {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, V>> records = new ArrayList<>();
            long limit = System.nanoTime() + LIMIT.toNanos();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > limit) {
                    throw new IllegalStateException(
                            topic + " cannot be read to its end within " + LIMIT);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static Webhook webhook(ConsumerRecord<String, byte[]> record) {
        return Webhook.read(
                record.key(),
                record.value(),
                record.headers(),
                Instant.ofEpochMilli(record.timestamp()),
                record.topic() + "-" + record.partition() + "-" + record.offset());
    }

    private static String alertId(byte[] body) {
        try {
            return Json.MAPPER.readTree(body).path("order_id").asText("");
        } catch (IOException notJson) {
            return "";
        }
    }
}
