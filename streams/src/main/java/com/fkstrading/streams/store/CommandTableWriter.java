package com.fkstrading.streams.store;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.streams.metrics.UnreadableRecords;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Writes the table of commands, also when the topic is read from its start.
public final class CommandTableWriter extends ContextualProcessor<String, byte[], Void, Void> {

    private final UnreadableRecords unreadable;

    public CommandTableWriter(UnreadableRecords unreadable) {
        this.unreadable = unreadable;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        String scope = Objects.requireNonNullElse(record.key(), ControlCommand.EVERYTHING);
        CommandTable.open(context()).put(scope, read(scope, record));
    }

    private @Nullable ControlCommand read(String scope, Record<String, byte[]> record) {
        var topic = Topics.CONTROL_COMMANDS;
        try {
            return topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
        } catch (SerializationException cause) {
            unreadable.found(topic.name(), context(), cause);
            return new ControlCommand(
                    scope,
                    ControlAction.UNRECOGNISED,
                    "streams",
                    "the newest command for " + scope + " cannot be read",
                    Instant.ofEpochMilli(record.timestamp()));
        }
    }
}
