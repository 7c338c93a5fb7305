package com.fkstrading.execution.runtime;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.execution.control.Gate;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads `control.commands` from its beginning to its end, and then on. Every process reads all of
/// it, so there is no group and no offset to remember.
@Singleton
class ControlReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Map<String, Object> kafka;
    private volatile Gate gate = Gate.UNREAD;
    private volatile boolean running = true;

    ControlReader(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    Gate gate() {
        return gate;
    }

    void start() {
        Thread.ofPlatform().daemon().name("control-commands").start(this::run);
    }

    void stop() {
        running = false;
    }

    /// After a failure everything is read again; until then the last knowledge holds.
    private void run() {
        while (running) {
            try (var consumer = consumer()) {
                follow(consumer);
            } catch (RuntimeException failure) {
                Log.errorf(failure, "control.commands: reading again");
                pause();
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        var name = Topics.CONTROL_COMMANDS.name();
        var infos = consumer.partitionsFor(name);
        if (infos == null || infos.isEmpty()) {
            throw new KafkaException(name + " does not exist");
        }
        List<TopicPartition> partitions =
                infos.stream().map(info -> new TopicPartition(name, info.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var read = Gate.UNREAD;
        while (running) {
            for (var item : consumer.poll(POLL)) {
                read = with(read, item);
            }
            boolean atEnd =
                    ends.entrySet().stream()
                            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            if (atEnd) {
                read = read.atEnd();
                gate = read;
            }
        }
    }

    private static Gate with(Gate gate, ConsumerRecord<String, byte[]> item) {
        var scope = item.key() == null ? ControlCommand.EVERYTHING : item.key();
        return item.value() == null ? gate.without(scope) : gate.with(scope, command(item, scope));
    }

    /// What cannot be read may be meant to stop us, so it does.
    private static ControlCommand command(ConsumerRecord<String, byte[]> item, String scope) {
        try {
            var command =
                    Topics.CONTROL_COMMANDS
                            .valueSerde()
                            .deserializer()
                            .deserialize(item.topic(), item.value());
            Log.infof(
                    "Control: %s %s by %s: %s",
                    command.action(), scope, command.by(), command.why());
            return command;
        } catch (SerializationException failure) {
            Log.errorf(
                    failure, "control.commands: unreadable at offset %d; halting", item.offset());
            return new ControlCommand(
                    scope,
                    ControlAction.HALT,
                    "execution",
                    "a command that it cannot read",
                    Instant.ofEpochMilli(item.timestamp()));
        }
    }

    private Consumer<String, byte[]> consumer() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "execution-control");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
