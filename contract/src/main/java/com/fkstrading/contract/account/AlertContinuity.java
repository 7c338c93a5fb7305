package com.fkstrading.contract.account;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fkstrading.contract.signal.SignalId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether all alerts of a strategy on a symbol arrived, by the positions that they state.
///
/// @param before the alert that shows that one is missing; null while none is, as are the others
/// @param since when that alert was received
/// @param message one sentence for a person
public record AlertContinuity(
        State state, @Nullable SignalId before, @Nullable Instant since, @Nullable String message) {

    public static final AlertContinuity COMPLETE =
            new AlertContinuity(State.COMPLETE, null, null, null);

    public enum State {
        COMPLETE,
        MISSED,
        /// A state that this version does not know; never written.
        @JsonEnumDefaultValue
        UNRECOGNISED
    }

    public AlertContinuity {
        Objects.requireNonNull(state, "state");
    }

    public static AlertContinuity missed(SignalId before, Instant since, String message) {
        return new AlertContinuity(State.MISSED, before, since, message);
    }
}
