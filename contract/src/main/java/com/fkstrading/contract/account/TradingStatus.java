package com.fkstrading.contract.account;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an account, or a strategy of it, may do because of what it has lost. An operator's commands
/// apply besides.
///
/// @param reason an upper-case code such as `DAILY_LOSS`; null while it is active, as are the
///     others
/// @param since when its limit was reached
/// @param until when it ends by itself
/// @param message one sentence for a person
public record TradingStatus(
        State state,
        @Nullable String reason,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String message) {

    public static final TradingStatus ACTIVE =
            new TradingStatus(State.ACTIVE, null, null, null, null);

    /// Which orders pass.
    public enum State {
        /// All that the limits allow.
        ACTIVE,
        /// Only those that shrink a position.
        REDUCING,
        /// A state that this version does not know; never written. It may mean a halt.
        @JsonEnumDefaultValue
        UNRECOGNISED
    }

    public TradingStatus {
        Objects.requireNonNull(state, "state");
    }

    public static TradingStatus reducing(
            String reason, Instant since, Instant until, String message) {
        return new TradingStatus(State.REDUCING, reason, since, until, message);
    }
}
