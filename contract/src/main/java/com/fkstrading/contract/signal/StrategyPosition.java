package com.fkstrading.contract.signal;

import com.fkstrading.contract.money.Quantity;
import org.jspecify.annotations.Nullable;

/// The position that the strategy has at TradingView around the alert's order, as the alert states
/// it; null where it does not. The account may hold another.
///
/// @param sizeBefore in the base currency, without a sign
/// @param sizeAfter likewise
public record StrategyPosition(
        @Nullable PositionDirection before,
        @Nullable PositionDirection after,
        @Nullable Quantity sizeBefore,
        @Nullable Quantity sizeAfter) {

    public static final StrategyPosition UNKNOWN = new StrategyPosition(null, null, null, null);
}
