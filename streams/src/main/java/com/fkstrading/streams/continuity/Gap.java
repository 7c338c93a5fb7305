package com.fkstrading.streams.continuity;

import org.jspecify.annotations.Nullable;

/// Where alerts of a strategy are missing. A late one that follows the first makes it smaller, as
/// does one that leads to the second.
///
/// @param after the alert before those that are missing
/// @param before the first known one after them
/// @param missed what people were told of it
public record Gap(LastAlert after, LastAlert before, MissedAlert missed) {

    /// Whether the late alert is one of those that are missing, next to one that is known.
    boolean isNextTo(LastAlert late) {
        boolean isWithin =
                !late.time().isBefore(after.time()) && !late.time().isAfter(before.time());
        return isWithin && (after.leadsTo(late.position()) || late.leadsTo(before.position()));
    }

    /// What is still missing; null where nothing is.
    @Nullable Gap without(LastAlert late) {
        if (!after.leadsTo(late.position())) {
            return new Gap(after, late, missed);
        }
        return late.leadsTo(before.position()) ? null : new Gap(late, before, missed);
    }
}
