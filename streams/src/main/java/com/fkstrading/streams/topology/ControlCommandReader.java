package com.fkstrading.streams.topology;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.streams.metrics.UnreadableRecords;
import com.fkstrading.streams.store.AppliedInputs;
import com.fkstrading.streams.store.Commands;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Keeps the newest command of each scope. One that cannot be read halts its scope until a later
/// one can be read: it may have been a halt. A deletion means that there is no command.
final class ControlCommandReader extends ContextualProcessor<String, byte[], Void, Void> {

    private final UnreadableRecords unreadable;
    private final Environment.Metadata metadata;

    ControlCommandReader(UnreadableRecords unreadable, Environment.Metadata metadata) {
        this.unreadable = unreadable;
        this.metadata = metadata;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var store = TaskStore.open(context());
        var commands = new Commands(store);
        String scope = CommandKey.parse(record.key()).scope();
        if (record.value() == null) {
            commands.delete(scope);
        } else {
            commands.put(scope, read(scope, record));
        }
        long offset = metadata.of(context()).offset();
        new AppliedInputs(store).commandApplied(offset);
    }

    private ControlCommand read(String scope, Record<String, byte[]> record) {
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
