package com.fkstrading.streams.intent;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the alert fired, for how long it may be acted on, and when the next one follows.
///
/// @param at null where the alert states no fire time
/// @param maximumLag after that; null where the alert sets no limit
/// @param heartbeat within which the strategy promises its next alert; zero where it promises none
///     any more, null where the alert says nothing of it
public record FireTime(
        @Nullable Instant at, @Nullable Duration maximumLag, @Nullable Duration heartbeat) {}
