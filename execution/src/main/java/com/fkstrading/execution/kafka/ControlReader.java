package com.fkstrading.execution.kafka;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.execution.control.TradingHalt;
import com.fkstrading.service.thread.SupervisedThread;
import com.fkstrading.service.thread.SupervisedThreads;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads `control.commands` from its beginning to its end, and then on. Every process reads all of
/// it, so there is no group and no offset to remember. After a failure everything is read again,
/// and until the end is reached again nothing may leave.
@Singleton
public class ControlReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int API_TIMEOUT_MS = 10_000;

    private final Map<String, Object> kafka;
    private final SupervisedThreads threads;
    private final Counter unreadable;

    /// The last unreadable record of each partition that was counted and logged.
    private final Map<Integer, Long> reported = new HashMap<>();

    private volatile TradingHalt halt = TradingHalt.UNREAD;

    ControlReader(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            SupervisedThreads threads,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.threads = threads;
        this.unreadable =
                Counter.builder("fks.execution.control.unreadable")
                        .description(
                                "Control commands that could not be read; each halts its scope")
                        .register(metrics);
    }

    public TradingHalt halt() {
        return halt;
    }

    public void start() {
        threads.start("control-commands", LIMIT, this::read);
    }

    private void read(SupervisedThread thread) {
        try (var consumer = consumer()) {
            follow(consumer, thread);
        } finally {
            halt = halt.unread();
        }
    }

    private void follow(Consumer<String, byte[]> consumer, SupervisedThread thread) {
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
        var read = TradingHalt.UNREAD;
        while (thread.isRunning()) {
            for (var item : consumer.poll(POLL)) {
                read = with(read, item);
            }
            boolean atEnd =
                    ends.entrySet().stream()
                            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            if (atEnd) {
                read = read.atEnd();
                halt = read;
            }
            thread.progressed();
        }
    }

    private TradingHalt with(TradingHalt known, ConsumerRecord<String, byte[]> item) {
        var scope = item.key() == null ? ControlCommand.EVERYTHING : item.key();
        return item.value() == null
                ? known.without(scope)
                : known.with(scope, command(item, scope));
    }

    /// What cannot be read, or not understood, may be meant to stop us, so it does.
    private ControlCommand command(ConsumerRecord<String, byte[]> item, String scope) {
        try {
            var command =
                    Topics.CONTROL_COMMANDS
                            .valueSerde()
                            .deserializer()
                            .deserialize(item.topic(), item.value());
            if (command.action() == ControlAction.UNRECOGNISED) {
                report(item, scope, "an action that this version does not know");
            } else {
                Log.infof(
                        "Control: %s %s by %s: %s",
                        command.action(), scope, command.by(), command.why());
            }
            return command;
        } catch (RuntimeException | StackOverflowError failure) {
            report(item, scope, failure.toString());
            return new ControlCommand(
                    scope,
                    ControlAction.HALT,
                    "execution",
                    "a command that it cannot read",
                    Instant.ofEpochMilli(item.timestamp()));
        }
    }

    /// Once, though after a failure all is read again.
    private void report(ConsumerRecord<String, byte[]> item, String scope, String why) {
        long last = reported.getOrDefault(item.partition(), -1L);
        if (item.offset() > last) {
            reported.put(item.partition(), item.offset());
            unreadable.increment();
            Log.errorf(
                    "control.commands-%d@%d: halting %s: %s",
                    item.partition(), item.offset(), scope, why);
        }
    }

    private Consumer<String, byte[]> consumer() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "execution-control");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
