package com.fkstrading.streams.runtime;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/// A task's view of a topic's newest values, see [DecisionPath#lookUp].
record GlobalTable<V>(ReadOnlyKeyValueStore<String, ValueAndTimestamp<V>> store) {

    static <V> GlobalTable<V> open(ProcessingContext context, String name) {
        return new GlobalTable<>(context.getStateStore(name));
    }

    Optional<V> get(String key) {
        return Optional.ofNullable(ValueAndTimestamp.getValueOrNull(store.get(key)));
    }
}
