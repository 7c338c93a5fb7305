package com.fkstrading.contract.account;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fkstrading.contract.signal.SignalId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether all alerts of a strategy arrived: on a symbol, by the positions that they state; of the
/// strategy as a whole, by the time within which it promised the next.
///
/// @param before the alert that shows that one is missing; null while none has come; all three are
///     null while none is missing
/// @param since when that alert was received, or when it was due
/// @param message one sentence for a person
public record AlertContinuity(
        State state, @Nullable SignalId before, @Nullable Instant since, @Nullable String message) {

    public static final AlertContinuity COMPLETE =
            new AlertContinuity(State.COMPLETE, null, null, null);

    public enum State {
        COMPLETE,
        /// The strategy promised an alert by now, and none has come.
        SILENT,
        MISSED,
        /// A state that this version does not know; never written.
        @JsonEnumDefaultValue
        UNRECOGNISED
    }

    public AlertContinuity {
        Objects.requireNonNull(state, "state");
    }

    public static AlertContinuity silent(Instant since, String message) {
        return new AlertContinuity(State.SILENT, null, since, message);
    }

    /// The silence that ended with this.
    public AlertContinuity asSilence() {
        return new AlertContinuity(State.SILENT, null, since, message);
    }

    public static AlertContinuity missed(SignalId before, Instant since, String message) {
        return new AlertContinuity(State.MISSED, before, since, message);
    }
}
