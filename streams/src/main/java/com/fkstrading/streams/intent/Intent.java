package com.fkstrading.streams.intent;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an alert says about an order, before anything is decided from it.
///
/// @param size null where the alert states none
/// @param strategy null where the alert names none
/// @param confidence in [0, 1]; null where the alert claims none
public record Intent(
        Stated<Wish> wish,
        StatedPositions positions,
        @Nullable StatedSize size,
        StatedPricing pricing,
        @Nullable String strategy,
        @Nullable BigDecimal confidence,
        FireTime fired) {}
