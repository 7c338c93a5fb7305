package com.fkstrading.streams.intent;

import com.fkstrading.contract.signal.PositionDirection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The strategy's position around the order, as the alert states it; null where it does not.
///
/// @param before the order
/// @param after the order
/// @param sizeAfter in the base currency, without a sign
/// @param sizeBefore likewise
public record StatedPositions(
        @Nullable Stated<PositionDirection> before,
        @Nullable Stated<PositionDirection> after,
        @Nullable Stated<BigDecimal> sizeBefore,
        @Nullable Stated<BigDecimal> sizeAfter) {

    public static final StatedPositions NONE = new StatedPositions(null, null, null, null);
}
