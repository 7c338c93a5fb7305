package com.fkstrading.service.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Builds clients for the configured brokers. Values are bytes, so that an unreadable one fails
/// where it can be handled.
@Singleton
public class KafkaClients {

    private final Map<String, Object> brokers;

    public KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> brokers) {
        this.brokers = Map.copyOf(brokers);
    }

    /// A consumer of committed records that starts at the beginning, commits only on request, and
    /// waits at most ten seconds for any answer.
    ///
    /// @param settings in addition to these
    public Consumer<String, byte[]> consumer(String clientId, Map<String, Object> settings) {
        var all = new HashMap<>(brokers);
        all.remove(ConsumerConfig.GROUP_ID_CONFIG);
        all.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        all.putAll(settings);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// @param settings in addition to the brokers
    public Producer<String, byte[]> producer(String clientId, Map<String, Object> settings) {
        var all = new HashMap<>(brokers);
        all.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        all.putAll(settings);
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }
}
