package com.fkstrading.streams.store;

import com.fkstrading.contract.JsonSerde;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// A store of JSON values, in memory, with a changelog. Two stages share it only through the same
/// builder.
public record JsonStore<V>(Serde<V> values, StoreBuilder<KeyValueStore<String, byte[]>> json)
        implements StoreBuilder<DecodedStore<V>> {

    public static <V> JsonStore<V> of(String name, Class<V> type) {
        return new JsonStore<>(
                new JsonSerde<>(type),
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray()));
    }

    /// One task's part of it.
    public DecodedStore<V> open(ProcessingContext context) {
        return context.getStateStore(name());
    }

    @Override
    public DecodedStore<V> build() {
        return new DecodedStore<>(values, json.build());
    }

    @Override
    public String name() {
        return json.name();
    }

    @Override
    public boolean loggingEnabled() {
        return json.loggingEnabled();
    }

    @Override
    public Map<String, String> logConfig() {
        return json.logConfig();
    }

    @Override
    public StoreBuilder<DecodedStore<V>> withLoggingEnabled(Map<String, String> config) {
        json.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<DecodedStore<V>> withLoggingDisabled() {
        json.withLoggingDisabled();
        return this;
    }

    @Override
    public StoreBuilder<DecodedStore<V>> withCachingEnabled() {
        json.withCachingEnabled();
        return this;
    }

    @Override
    public StoreBuilder<DecodedStore<V>> withCachingDisabled() {
        json.withCachingDisabled();
        return this;
    }
}
