package com.fkstrading.api.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import com.fkstrading.service.kafka.KafkaClients;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Writes commands to `control.commands`.
@ApplicationScoped
class CommandWriter {

    /// One for all instances: what one of them left open when it died would hide every later
    /// command from the readers, and ends when another instance writes the next.
    static final String TRANSACTIONAL_ID = "api-commands";

    private static final String TOPIC = Topics.CONTROL_COMMANDS.name();

    private final KafkaClients kafka;
    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> producer;

    CommandWriter(KafkaClients kafka) {
        this.kafka = kafka;
        this.settings =
                Map.of(
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID,
                        // What is left open ends by itself, too, at the brokers' next look after
                        // it.
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 3_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2_500,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
    }

    /// Writes the command to each partition that it concerns, to all of them or to none. Returns
    /// once it is durable; throws a [KafkaException] when that is not certain. It blocks, so it
    /// must not be called on an event loop.
    synchronized void write(CommandKey key, ControlCommand command) {
        boolean isOld = producer != null;
        try {
            transact(key, command);
        } catch (TimeoutException noAnswer) {
            throw noAnswer;
        } catch (KafkaException cause) {
            if (!isOld) {
                throw cause;
            }
            // Kafka forgets a producer after a quiet week, and another instance that writes a
            // command ends this one's. A halt must not fail for either. If the command was written
            // all the same, a second time changes nothing.
            transact(key, command);
        }
    }

    private void transact(CommandKey key, ControlCommand command) {
        try {
            var producer = producer();
            var partitions = concerned(key.scope(), producer.partitionsFor(TOPIC).size());
            producer.beginTransaction();
            partitions.forEach(partition -> producer.send(record(key, command, partition)));
            producer.commitTransaction();
        } catch (KafkaException cause) {
            close();
            throw cause;
        }
    }

    /// One account's commands are in the partition of its webhooks.
    private static IntStream concerned(Scope scope, int partitions) {
        if (scope.isForEveryAccount()) {
            return IntStream.range(0, partitions);
        }
        byte[] account = scope.account().getBytes(UTF_8);
        return IntStream.of(BuiltInPartitioner.partitionForKey(account, partitions));
    }

    private static ProducerRecord<String, byte[]> record(
            CommandKey key, ControlCommand command, int partition) {
        var value = Topics.CONTROL_COMMANDS.valueSerde().serializer().serialize(TOPIC, command);
        return new ProducerRecord<>(
                TOPIC, partition, command.time().toEpochMilli(), key.toString(), value);
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /// Built when first needed, and anew after a failure. What another one with this id had begun
    /// ends when it is built.
    private Producer<String, byte[]> producer() {
        if (producer == null) {
            var built = kafka.producer("api-commands", settings);
            producer = built;
            built.initTransactions();
        }
        return producer;
    }
}
