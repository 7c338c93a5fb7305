package com.fkstrading.streams.store;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Builds each task's [TaskState], in memory, with a changelog.
final class TaskStateBuilder implements StoreBuilder<TaskState> {

    private final StoreBuilder<KeyValueStore<String, byte[]>> json;

    TaskStateBuilder(String name) {
        json =
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }

    @Override
    public TaskState build() {
        return new TaskState(json.build());
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
    public StoreBuilder<TaskState> withLoggingEnabled(Map<String, String> config) {
        json.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<TaskState> withLoggingDisabled() {
        json.withLoggingDisabled();
        return this;
    }

    @Override
    public StoreBuilder<TaskState> withCachingEnabled() {
        json.withCachingEnabled();
        return this;
    }

    @Override
    public StoreBuilder<TaskState> withCachingDisabled() {
        json.withCachingDisabled();
        return this;
    }
}
