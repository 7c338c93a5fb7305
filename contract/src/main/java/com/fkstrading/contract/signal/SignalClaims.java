package com.fkstrading.contract.signal;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What an alert states beside the terms of its order: it is judged by it, and sizes nothing.
///
/// @param claimedConfidence in [0, 1]; null if it claims none
/// @param strategyPosition null if it states none
/// @param heartbeatSeconds within which the strategy promises its next alert; 0 if it promises none
///     any more, null if it says nothing of it
public record SignalClaims(
        @Nullable BigDecimal claimedConfidence,
        @Nullable StrategyPosition strategyPosition,
        @Nullable Long heartbeatSeconds) {

    /// An alert that states nothing more.
    public static final SignalClaims NONE = new SignalClaims(null, null, null);

    /// Zero if the strategy promises no further alert; null if the alert says nothing of it.
    public @Nullable Duration heartbeat() {
        return heartbeatSeconds == null ? null : Duration.ofSeconds(heartbeatSeconds);
    }
}
