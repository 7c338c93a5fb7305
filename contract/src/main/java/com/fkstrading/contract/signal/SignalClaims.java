package com.fkstrading.contract.signal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an alert states beside the terms of its order: it is judged by it, and sizes nothing.
///
/// @param claimedConfidence in [0, 1]; null if it claims none
/// @param strategyPosition null if it states none
public record SignalClaims(
        @Nullable BigDecimal claimedConfidence, @Nullable StrategyPosition strategyPosition) {

    /// An alert that states nothing more.
    public static final SignalClaims NONE = new SignalClaims(null, null);
}
