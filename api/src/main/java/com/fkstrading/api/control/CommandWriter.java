package com.fkstrading.api.control;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.service.kafka.KafkaClients;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Writes commands to `control.commands`.
@ApplicationScoped
class CommandWriter {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private static final Map<String, Object> PRODUCER =
            Map.of(
                    ProducerConfig.ACKS_CONFIG, "all",
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2_500,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);

    private final KafkaClients kafka;
    private @Nullable Producer<String, byte[]> producer;

    CommandWriter(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /// Returns once the command is durable; throws when that is not certain. It blocks, so it
    /// must not be called on an event loop.
    void write(ControlCommand command)
            throws ExecutionException, TimeoutException, InterruptedException {
        var topic = Topics.CONTROL_COMMANDS;
        var value = topic.valueSerde().serializer().serialize(topic.name(), command);
        producer()
                .send(
                        new ProducerRecord<>(
                                topic.name(),
                                null,
                                command.time().toEpochMilli(),
                                command.scope(),
                                value))
                .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }

    /// Built when first needed; retried after a failure, since a broker's name may not resolve yet.
    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = kafka.producer("api-commands", PRODUCER);
        }
        return producer;
    }
}
