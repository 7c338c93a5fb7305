package com.fkstrading.streams.store;

import com.fkstrading.contract.JsonSerde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// A store of JSON values, in memory, with a changelog. Two stages share it only through the same
/// builder.
public record JsonStore<V>(String name, StoreBuilder<KeyValueStore<String, V>> builder) {

    public static <V> JsonStore<V> of(String name, Class<V> type) {
        return new JsonStore<>(
                name,
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name),
                        Serdes.String(),
                        new JsonSerde<>(type)));
    }

    /// One task's part of it.
    public KeyValueStore<String, V> open(ProcessingContext context) {
        return context.getStateStore(name);
    }
}
