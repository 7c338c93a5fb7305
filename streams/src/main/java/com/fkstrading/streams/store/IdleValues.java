package com.fkstrading.streams.store;

import java.time.Instant;
import java.util.Objects;
import java.util.function.BiPredicate;

/// Forgets the values of a keyspace that nobody uses any more, a few at a time: alerts may name as
/// many strategies and symbols as they like. What is forgotten, and when, follows from the webhooks
/// alone, so that a replay forgets the same.
///
/// @param looks the last one
/// @param isIdle at the time of an event
public record IdleValues<V>(
        Keyspace<V> values, Keyspace<Look> looks, BiPredicate<V, Instant> isIdle) {

    private static final String ONLY = "";

    private static final int EVERY = 64;
    private static final int LOOKED_AT = 256;

    /// @param next the first key of the next look; empty for the first of all
    /// @param time of the webhook that caused it
    public record Look(String next, Instant time) {

        private static final Look NONE = new Look("", Instant.EPOCH);
    }

    /// One webhook of a clock that is ahead forgets nothing that still counts: what is forgotten
    /// was idle at the look before, too.
    ///
    /// @param offset of the webhook
    public void forget(TaskStore store, long offset, Instant eventTime) {
        if (offset % EVERY > 0) {
            return;
        }
        var last = Objects.requireNonNullElse(store.get(looks, ONLY), Look.NONE);
        var time = last.time().isBefore(eventTime) ? last.time() : eventTime;
        var keys = store.keys(values, last.next(), LOOKED_AT);
        for (var key : keys) {
            V value = store.get(values, key);
            if (value != null && isIdle.test(value, time)) {
                store.delete(values, key);
            }
        }
        var next = keys.size() < LOOKED_AT ? "" : keys.getLast();
        store.put(looks, ONLY, new Look(next, eventTime));
    }
}
