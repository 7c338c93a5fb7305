package com.fkstrading.streams.store;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Builds the store of a task, with a changelog unless it is told otherwise.
final class TaskStoreBuilder implements StoreBuilder<TaskStore> {

    private final StoreBuilder<KeyValueStore<String, byte[]>> json;

    TaskStoreBuilder(KeyValueBytesStoreSupplier store) {
        json = Stores.keyValueStoreBuilder(store, Serdes.String(), Serdes.ByteArray());
    }

    @Override
    public TaskStore build() {
        return new TaskStore(json.build());
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
    public StoreBuilder<TaskStore> withLoggingEnabled(Map<String, String> config) {
        json.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<TaskStore> withLoggingDisabled() {
        json.withLoggingDisabled();
        return this;
    }

    @Override
    public StoreBuilder<TaskStore> withCachingEnabled() {
        json.withCachingEnabled();
        return this;
    }

    @Override
    public StoreBuilder<TaskStore> withCachingDisabled() {
        json.withCachingDisabled();
        return this;
    }
}
