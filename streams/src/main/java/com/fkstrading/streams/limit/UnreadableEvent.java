package com.fkstrading.streams.limit;

import java.time.Instant;

/// The newest record of `orders.events` of an account that could not be read: what it said of the
/// account's position is not known.
///
/// @param time the record's
public record UnreadableEvent(String topic, int partition, long offset, Instant time) {

    /// Used as the account of a record that has no key. It may be any account's, and so concerns
    /// every account of its partition.
    public static final String ANY_ACCOUNT = "";

    String where() {
        return topic + "-" + partition + "@" + offset;
    }
}
