package com.fkstrading.streams.topology;

import com.fkstrading.contract.ControlCommands;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.streams.metrics.UnreadableRecords;
import com.fkstrading.streams.state.AppliedInputs;
import com.fkstrading.streams.state.Commands;
import com.fkstrading.streams.state.LossAccess;
import com.fkstrading.streams.state.StateChange;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Keeps the newest command of each key. One that cannot be read halts its scope until a later
/// one can be read: it may have been a halt. A deletion means that there is no command.
final class ControlCommandReader extends ContextualProcessor<String, byte[], String, StateChange> {

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
        var key = CommandKey.parse(record.key());
        if (record.value() == null) {
            commands.delete(key);
        } else {
            commands.put(key, read(key, record));
        }
        long offset = metadata.of(context()).offset();
        new AppliedInputs(store).commandApplied(offset);
        if (key.scope().isOneStrategy() && key.scope().strategy() instanceof String strategy) {
            var heard = new StateChange.Heard(key.scope().account(), strategy);
            context().forward(new Record<>(key.scope().account(), heard, record.timestamp()));
        }
        concerned(key.scope().account(), store)
                .forEach(
                        result ->
                                context()
                                        .forward(
                                                new Record<>(
                                                        result.account(),
                                                        new StateChange.Reviewed(result),
                                                        record.timestamp())));
    }

    /// The results which a limit may be held against, of one account or of all.
    private static List<LossAccess.Key> concerned(String account, TaskStore store) {
        var losses = new LossAccess(store);
        return account.equals(ControlCommand.EVERYTHING)
                ? losses.results()
                : losses.results(account);
    }

    private ControlCommand read(CommandKey key, Record<String, byte[]> record) {
        try {
            return ControlCommands.read(key, record.value());
        } catch (SerializationException cause) {
            unreadable.found(Topics.CONTROL_COMMANDS.name(), context(), cause);
            return ControlCommand.unreadable(key, Instant.ofEpochMilli(record.timestamp()));
        }
    }
}
