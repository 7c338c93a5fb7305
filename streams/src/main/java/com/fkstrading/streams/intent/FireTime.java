package com.fkstrading.streams.intent;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the alert fired, and for how long it may be acted on.
///
/// @param at null where the alert states no fire time
/// @param maximumLag after that; null where the alert sets no limit
public record FireTime(@Nullable Instant at, @Nullable Duration maximumLag) {}
