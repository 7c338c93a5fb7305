package com.fkstrading.streams.topology;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.clock.Tick;
import com.fkstrading.streams.metrics.UnreadableRecords;
import com.fkstrading.streams.state.AppliedInputs;
import com.fkstrading.streams.state.StateChange;
import com.fkstrading.streams.state.Trips;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Lets time pass, and ends the day of the accounts that it has ended for. One tick that cannot be
/// read is left out: the next comes within a second.
final class TickReader extends ContextualProcessor<String, byte[], String, StateChange> {

    private final UnreadableRecords unreadable;
    private final Environment.Metadata metadata;

    TickReader(UnreadableRecords unreadable, Environment.Metadata metadata) {
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
            new Trips(store).endedAt(tick.time()).forEach(account -> review(account, tick.time()));
        }
    }

    private void review(String account, Instant time) {
        var review = new StateChange.Reviewed(account);
        context().forward(new Record<>(account, review, time.toEpochMilli()));
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
