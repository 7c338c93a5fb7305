package com.fkstrading.streams.store;

import com.fkstrading.contract.JsonSerde;
import org.apache.kafka.common.serialization.Serde;

/// The keys of one type of value in the task's store.
///
/// @param prefix the first part of each key
public record Keyspace<V>(String prefix, Serde<V> values) {

    public static <V> Keyspace<V> of(String prefix, Class<V> type) {
        return new Keyspace<>(prefix, new JsonSerde<>(type));
    }
}
