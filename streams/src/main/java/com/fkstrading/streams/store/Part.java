package com.fkstrading.streams.store;

import com.fkstrading.contract.JsonSerde;
import org.apache.kafka.common.serialization.Serde;

/// One kind of value in a task's state.
///
/// @param name the first part of its keys in the changelog
public record Part<V>(String name, Serde<V> values) {

    public static <V> Part<V> of(String name, Class<V> type) {
        return new Part<>(name, new JsonSerde<>(type));
    }
}
