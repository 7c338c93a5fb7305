package com.fkstrading.streams.topology;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.clock.Tick;
import com.fkstrading.streams.metrics.UnreadableRecords;
import com.fkstrading.streams.state.AppliedInputs;
import com.fkstrading.streams.state.StateChange;
import com.fkstrading.streams.state.Trips;
import com.fkstrading.streams.store.HeartbeatAccess;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Lets time pass: ends the day of the accounts that it has ended for, reviews all of them, some
/// with each tick, after the settings have changed, and looks at the strategies whose promised
/// alert has fallen due. One tick that cannot be read is left out: the next comes within a second.
final class TickReader extends ContextualProcessor<String, byte[], String, StateChange> {

    private final String settings;
    private final UnreadableRecords unreadable;
    private final Environment.Metadata metadata;

    /// @param settings their version
    TickReader(String settings, UnreadableRecords unreadable, Environment.Metadata metadata) {
        this.settings = settings;
        this.unreadable = unreadable;
        this.metadata = metadata;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var tick = read(record);
        if (tick != null) {
            long offset = metadata.of(context()).offset();
            var store = TaskStore.open(context());
            var inputs = new AppliedInputs(store);
            var before = inputs.time();
            inputs.tickApplied(offset, tick.time());
            new Trips(store)
                    .dueAt(tick.time(), settings)
                    .forEach(
                            it -> forward(it.account(), new StateChange.Reviewed(it), tick.time()));
            if (before == null || tick.time().isAfter(before)) {
                new HeartbeatAccess(store)
                        .due(before, tick.time())
                        .forEach(it -> forward(it.account(), StateChange.due(it), tick.time()));
            }
        }
    }

    private void forward(String account, StateChange change, Instant time) {
        context().forward(new Record<>(account, change, time.toEpochMilli()));
    }

    private @Nullable Tick read(Record<String, byte[]> record) {
        var topic = Topics.CLOCK_TICKS;
        try {
            return topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
        } catch (SerializationException cause) {
            unreadable.found(topic.name(), context(), cause);
            return null;
        }
    }
}
