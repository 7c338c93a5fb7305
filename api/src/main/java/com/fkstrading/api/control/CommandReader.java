package com.fkstrading.api.control;

import com.fkstrading.api.kafka.KafkaClients;
import com.fkstrading.api.live.LiveChange;
import com.fkstrading.api.live.LiveFeed;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.service.thread.SupervisedThread;
import com.fkstrading.service.thread.SupervisedThreads;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;

/// Reads `control.commands` from its beginning to its end, and then on, so that what is in force is
/// known without a database. Every process reads all of it: there is no group and no offset.
@ApplicationScoped
class CommandReader {

    private static final String TOPIC = Topics.CONTROL_COMMANDS.name();
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PROGRESS_LIMIT = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(CommandReader.class);

    private final KafkaClients kafka;
    private final LiveFeed live;
    private volatile ControlView inForce = ControlView.UNKNOWN;

    CommandReader(KafkaClients kafka, LiveFeed live) {
        this.kafka = kafka;
        this.live = live;
    }

    ControlView inForce() {
        return inForce;
    }

    void start(@Observes StartupEvent event, SupervisedThreads threads) {
        threads.start("control-commands", PROGRESS_LIMIT, this::follow);
    }

    /// After a failure everything is read again; until then the last knowledge holds.
    private void follow(SupervisedThread thread) {
        try (var consumer = kafka.consumer("api-control", Map.of())) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var newest = new TreeMap<String, ControlCommand>();
            boolean atEnd = false;
            while (thread.isRunning()) {
                var records = consumer.poll(POLL);
                records.forEach(record -> apply(record, newest));
                atEnd = atEnd || isAtEnd(consumer, ends);
                if (atEnd) {
                    show(ControlView.of(newest.values()));
                }
                thread.progressed();
            }
        }
    }

    private void show(ControlView view) {
        if (!view.equals(inForce)) {
            inForce = view;
            live.publish(List.of(new LiveChange("control", view)));
        }
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        var infos = consumer.partitionsFor(TOPIC);
        if (infos == null || infos.isEmpty()) {
            throw new KafkaException(TOPIC + " does not exist");
        }
        return infos.stream().map(info -> new TopicPartition(TOPIC, info.partition())).toList();
    }

    private static boolean isAtEnd(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /// A record without a value says that there is no command for its scope.
    private static void apply(
            ConsumerRecord<String, byte[]> record, Map<String, ControlCommand> newest) {
        var scope = Objects.requireNonNullElse(record.key(), ControlCommand.EVERYTHING);
        if (record.value() == null) {
            newest.remove(scope);
        } else {
            newest.put(scope, command(record, scope));
        }
    }

    /// What cannot be read may be meant to halt, so it does.
    private static ControlCommand command(ConsumerRecord<String, byte[]> record, String scope) {
        try {
            var read =
                    Topics.CONTROL_COMMANDS
                            .valueSerde()
                            .deserializer()
                            .deserialize(TOPIC, record.value());
            return new ControlCommand(scope, read.action(), read.by(), read.why(), read.time());
        } catch (SerializationException unreadable) {
            LOG.errorf(
                    unreadable,
                    "%s: the record at offset %d cannot be read, so %s is halted",
                    TOPIC,
                    record.offset(),
                    scope);
            return new ControlCommand(
                    scope,
                    ControlAction.UNRECOGNISED,
                    "unknown",
                    "The command cannot be read, so it halts",
                    Instant.ofEpochMilli(record.timestamp()));
        }
    }
}
