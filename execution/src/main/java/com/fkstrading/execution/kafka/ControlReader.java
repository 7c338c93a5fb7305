package com.fkstrading.execution.kafka;

import com.fkstrading.contract.ControlCommands;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.CurrentCommands;
import com.fkstrading.contract.control.CurrentCommands.Place;
import com.fkstrading.execution.control.CommandsInForce;
import com.fkstrading.service.kafka.KafkaClients;
import com.fkstrading.service.kafka.TopicFollower;
import com.fkstrading.service.thread.SupervisedThread;
import com.fkstrading.service.thread.SupervisedThreads;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/// Follows `control.commands` from its beginning. After a failure everything is read again, and no
/// order is sent until the end is reached again.
@Singleton
public class ControlReader {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final TopicFollower topic;
    private final SupervisedThreads threads;
    private final UnreadableCount unreadable;

    private CurrentCommands reading = CurrentCommands.NONE;
    private volatile CommandsInForce commands = CommandsInForce.UNREAD;

    ControlReader(KafkaClients kafka, SupervisedThreads threads, MeterRegistry metrics) {
        this.topic = new TopicFollower(kafka, Topics.CONTROL_COMMANDS.name(), "execution-control");
        this.threads = threads;
        this.unreadable =
                new UnreadableCount(
                        Counter.builder("fks.execution.control.unreadable")
                                .description(
                                        "Control commands that could not be read; each halts its scope")
                                .register(metrics));
    }

    public CommandsInForce commands() {
        return commands;
    }

    public void start() {
        threads.start("control-commands", LIMIT, this::read);
    }

    private void read(SupervisedThread thread) {
        reading = CurrentCommands.NONE;
        try {
            topic.follow(thread, item -> reading = with(reading, item), this::caughtUp);
        } finally {
            commands = commands.unread();
        }
    }

    private void caughtUp() {
        commands = CommandsInForce.UNREAD.with(reading).atEnd();
    }

    private CurrentCommands with(CurrentCommands known, ConsumerRecord<String, byte[]> item) {
        var key = CommandKey.parse(item.key());
        var place = new Place(item.partition(), key);
        return item.value() == null ? known.without(place) : known.with(place, command(item, key));
    }

    /// A record that cannot be read or understood may have been a halt, so it halts.
    private ControlCommand command(ConsumerRecord<String, byte[]> item, CommandKey key) {
        try {
            var command = ControlCommands.read(key, item.value());
            if (command.action() == ControlAction.UNRECOGNISED) {
                halting(item, key, "it cannot be obeyed: " + command.why());
            } else {
                Log.infof(
                        "Control: %s %s%s by %s: %s",
                        command.action(),
                        key,
                        command.value() == null ? "" : " = " + command.value(),
                        command.by(),
                        command.why());
            }
            return command;
        } catch (SerializationException failure) {
            halting(item, key, failure.toString());
            return ControlCommand.unreadable(key, Instant.ofEpochMilli(item.timestamp()));
        }
    }

    private void halting(ConsumerRecord<String, byte[]> item, CommandKey key, String why) {
        unreadable.found(item, "halting %s: %s".formatted(key.scope(), why));
    }
}
