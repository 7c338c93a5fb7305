package com.fkstrading.ingest.kafka;

import static java.util.Map.entry;
import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.METADATA_MAX_IDLE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import java.time.Duration;
import java.util.Map;

/// The settings that make the producer durable and limit its time.
final class ProducerSettings {

    private ProducerSettings() {}

    /// @param limit within which every record is acknowledged, or has failed
    static Map<String, Object> within(Duration limit) {
        return Map.ofEntries(
                entry(ACKS_CONFIG, "all"),
                entry(ENABLE_IDEMPOTENCE_CONFIG, true),
                entry(LINGER_MS_CONFIG, 0),
                entry(MAX_BLOCK_MS_CONFIG, 0),
                entry(REQUEST_TIMEOUT_MS_CONFIG, 1500),
                entry(DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(limit.toMillis())),
                entry(RECONNECT_BACKOFF_MAX_MS_CONFIG, 500),
                // Alerts are rare: topic metadata must stay cached for a month without any.
                entry(METADATA_MAX_IDLE_CONFIG, Duration.ofDays(365).toMillis()),
                entry(CONNECTIONS_MAX_IDLE_MS_CONFIG, -1L));
    }
}
