package com.fkstrading.streams.topology;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.clock.Tick;
import com.fkstrading.streams.metrics.UnreadableRecords;
import com.fkstrading.streams.state.AppliedInputs;
import com.fkstrading.streams.state.LossAccess;
import com.fkstrading.streams.state.StateChange;
import com.fkstrading.streams.state.Trips;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Lets time pass: ends the day of the accounts that it has ended for, and reviews all of them,
/// some with each tick, after the settings have changed. One tick that cannot be read is left out:
/// the next comes within a second.
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
            new AppliedInputs(store).tickApplied(offset, tick.time());
            new Trips(store)
                    .dueAt(tick.time(), settings)
                    .forEach(result -> review(result, tick.time()));
        }
    }

    private void review(LossAccess.Key result, Instant time) {
        var review = new StateChange.Reviewed(result);
        context().forward(new Record<>(result.account(), review, time.toEpochMilli()));
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
