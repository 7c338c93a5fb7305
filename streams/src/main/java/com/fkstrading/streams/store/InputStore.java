package com.fkstrading.streams.store;

import com.fkstrading.contract.explanation.InputOffsets;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// How far the task has applied the inputs beside the webhooks: written in the same transaction as
/// what they changed, and as each decision that names them.
public record InputStore(TaskState state) {

    private static final Part<InputOffsets> INPUTS = Part.of("inputs", InputOffsets.class);
    private static final String ONLY = "";

    /// As far as the next decision will have seen them.
    public InputOffsets taken() {
        state.putWhatIsHeld(INPUTS, ONLY);
        return applied();
    }

    public void advance(UnaryOperator<InputOffsets> further) {
        state.put(INPUTS, ONLY, further.apply(applied()));
    }

    /// A tick comes each second, and most change nothing: it is written with the next input that
    /// does.
    public void see(long offset, Instant time) {
        state.hold(INPUTS, ONLY, applied().withTick(offset, time));
    }

    private InputOffsets applied() {
        return Objects.requireNonNullElse(state.get(INPUTS, ONLY), InputOffsets.NONE);
    }
}
