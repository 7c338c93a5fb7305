package com.fkstrading.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.ingest.http.IngestClient;
import com.fkstrading.service.kafka.KafkaClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DurableProducerTest {

    /// Kafka's producer itself fails no record while it waits for its producer id, however long.
    @Test
    void everyRecordEndsInTimeEvenWhereNoProducerIdIsGiven() throws Exception {
        try (var broker = new SilentBroker()) {
            var kafka = new KafkaClients(Map.of("bootstrap.servers", broker.address()));
            var meters = new SimpleMeterRegistry();
            var producer = new DurableProducer(kafka, meters);
            try {
                assertThat(IngestClient.eventually(producer::knowsItsTopics)).isTrue();

                var durable = new CompletableFuture<Boolean>();
                var topic = Topics.WEBHOOKS_RECEIVED.name();
                producer.send(new ProducerRecord<>(topic, new byte[0]), durable::complete);

                assertThat(
                                durable.get(
                                        DurableProducer.LIMIT.toMillis() + 500,
                                        TimeUnit.MILLISECONDS))
                        .isFalse();
                assertThat(
                                meters.get("fks.ingest.write.failures")
                                        .tag("topic", topic)
                                        .counter()
                                        .count())
                        .isEqualTo(1);
            } finally {
                producer.close();
            }
        }
    }
}
