package com.fkstrading.execution.kafka;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.execution.placement.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/// Writes order events, and waits for all in-sync replicas. An event lingers for a moment, so that
/// where the exchange answers at once, an order's first two events are sent together. Nothing is
/// flushed, since that would wait for the events of other accounts, too.
@Singleton
class KafkaEventPublisher implements EventPublisher {

    private final Producer<String, OrderEvent> producer;
    private final KafkaClientMetrics clientMetrics;

    KafkaEventPublisher(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry metrics) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "execution-events");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        producer =
                new KafkaProducer<>(
                        settings,
                        Topics.ORDERS_EVENTS.keySerde().serializer(),
                        Topics.ORDERS_EVENTS.valueSerde().serializer());
        clientMetrics = new KafkaClientMetrics(producer);
        clientMetrics.bindTo(metrics);
    }

    @Override
    public Publication publish(List<OrderEvent> events) {
        var sent = events.stream().map(this::send).toList();
        return () -> sent.forEach(KafkaEventPublisher::await);
    }

    private Future<RecordMetadata> send(OrderEvent event) {
        return producer.send(
                new ProducerRecord<>(
                        Topics.ORDERS_EVENTS.name(),
                        null,
                        event.time().toEpochMilli(),
                        event.ref().account(),
                        event));
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException failure) {
            throw new KafkaException("orders.events: not acknowledged", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("orders.events: interrupted", interrupted);
        }
    }

    @PreDestroy
    void close() {
        clientMetrics.close();
        producer.close(Duration.ofSeconds(5));
    }
}
