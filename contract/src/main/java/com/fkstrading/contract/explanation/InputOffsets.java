package com.fkstrading.contract.explanation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the inputs beside the webhooks had been applied in one partition: the offset of the
/// newest record of each, null before the first. Flat fields in JSON.
///
/// @param orderEventOffset in `orders.events`
/// @param commandOffset in `control.commands`
/// @param tickOffset in `clock.ticks`, of the newest tick that had changed something or came before
///     a change
/// @param tickTime the latest time that a tick stated: several instances of ingest write one each
public record InputOffsets(
        @Nullable Long orderEventOffset,
        @Nullable Long commandOffset,
        @Nullable Long tickOffset,
        @Nullable Instant tickTime) {

    public static final InputOffsets NONE = new InputOffsets(null, null, null, null);

    public InputOffsets withOrderEvent(long offset) {
        return new InputOffsets(offset, commandOffset, tickOffset, tickTime);
    }

    public InputOffsets withCommand(long offset) {
        return new InputOffsets(orderEventOffset, offset, tickOffset, tickTime);
    }

    public InputOffsets withTick(long offset, Instant time) {
        var latest = tickTime == null || time.isAfter(tickTime) ? time : tickTime;
        return new InputOffsets(orderEventOffset, commandOffset, offset, latest);
    }
}
