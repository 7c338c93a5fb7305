package com.fkstrading.streams.store;

import java.time.Instant;
import java.util.Objects;
import java.util.function.BiPredicate;

/// Forgets the values of a keyspace that nobody uses any more, a few at a time: alerts may name as
/// many strategies and symbols as they like. What is forgotten, and when, follows from the webhooks
/// alone, so that a replay forgets the same.
///
/// @param cursor where to go on
/// @param isIdle at the time of an event
public record IdleValues<V>(
        Keyspace<V> values, Keyspace<String> cursor, BiPredicate<V, Instant> isIdle) {

    private static final String ONLY = "";

    private static final int EVERY = 64;
    private static final int LOOKED_AT = 256;

    /// @param offset of the webhook
    public void forget(TaskStore store, long offset, Instant eventTime) {
        if (offset % EVERY > 0) {
            return;
        }
        var from = Objects.requireNonNullElse(store.get(cursor, ONLY), "");
        var keys = store.keys(values, from, LOOKED_AT);
        for (var key : keys) {
            V value = store.get(values, key);
            if (value != null && isIdle.test(value, eventTime)) {
                store.delete(values, key);
            }
        }
        var next = keys.size() < LOOKED_AT ? "" : keys.getLast();
        if (!next.equals(from)) {
            store.put(cursor, ONLY, next);
        }
    }
}
