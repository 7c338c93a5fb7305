package com.fkstrading.streams.store;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/// A task's store in memory, without a changelog.
public final class TestStore {

    private TestStore() {}

    public static TaskStore open() {
        return open(json());
    }

    static TaskStore open(KeyValueStore<String, byte[]> json) {
        var store = new TaskStore(json);
        init(store);
        return store;
    }

    static KeyValueStore<String, byte[]> json() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("state"), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
    }

    /// As a task does after a failure, here with all of its writes committed.
    public static void startOver(TaskStore store) {
        store.flushCache();
        init(store);
    }

    /// As a task does after a failure, with nothing committed since.
    static void startOverUncommitted(TaskStore store) {
        init(store);
    }

    private static void init(TaskStore store) {
        var context = new MockProcessorContext<Void, Void>();
        store.init(context.getStateStoreContext(), store);
    }
}
