package com.fkstrading.streams.state;

import com.fkstrading.contract.explanation.InputOffsets;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far the task has applied the inputs beside the webhooks: written in the same transaction as
/// what they changed, and as each decision that names them.
public record AppliedInputs(TaskStore store) {

    private static final Keyspace<InputOffsets> INPUTS = Keyspace.of("inputs", InputOffsets.class);
    private static final String ONLY = "";

    public void commandApplied(long offset) {
        store.put(INPUTS, ONLY, newest().withCommand(offset));
    }

    public void orderEventApplied(long offset) {
        store.put(INPUTS, ONLY, newest().withOrderEvent(offset));
    }

    /// A tick comes each second, and most change nothing: it is written with the next input that
    /// does.
    public void tickApplied(long offset, Instant time) {
        store.putLater(INPUTS, ONLY, newest().withTick(offset, time));
    }

    /// The latest time that ticks have stated; null before the first.
    public @Nullable Instant time() {
        return newest().tickTime();
    }

    /// Writes what is still in memory, and returns what the next decision has seen.
    public InputOffsets flush() {
        store.flush(INPUTS, ONLY);
        return newest();
    }

    private InputOffsets newest() {
        return Objects.requireNonNullElse(store.get(INPUTS, ONLY), InputOffsets.NONE);
    }
}
