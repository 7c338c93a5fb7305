package com.fkstrading.streams.store;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.Stores;

/// A task's store in memory, without a changelog.
public final class TestStore {

    private TestStore() {}

    public static TaskStore open() {
        var store =
                new TaskStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.inMemoryKeyValueStore("state"),
                                        Serdes.String(),
                                        Serdes.ByteArray())
                                .withLoggingDisabled()
                                .build());
        startOver(store);
        return store;
    }

    /// As a task does after a failure.
    static void startOver(TaskStore store) {
        var context = new MockProcessorContext<Void, Void>();
        store.init(context.getStateStoreContext(), store);
    }
}
