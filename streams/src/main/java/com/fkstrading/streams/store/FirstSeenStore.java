package com.fkstrading.streams.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/// A store of what was seen and when, by event time; after `kept` it is forgotten.
public record FirstSeenStore(String store, Duration kept) {

    public StoreBuilder<WindowStore<String, String>> builder() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(store, kept, kept, false),
                Serdes.String(),
                Serdes.String());
    }

    public Seen open(ProcessingContext context) {
        return new Seen(context.getStateStore(store));
    }

    /// One task's part of the store.
    public record Seen(WindowStore<String, String> window) {

        /// The earliest within `reach` of this time, before or after: deliveries may come in
        /// another order than they happened.
        public Optional<String> find(String key, Instant time, Duration reach) {
            long from = Math.max(0, time.minus(reach).toEpochMilli());
            try (var found = window.fetch(key, from, time.plus(reach).toEpochMilli())) {
                return found.hasNext() ? Optional.of(found.next().value) : Optional.empty();
            }
        }

        public void remember(String key, String value, Instant time) {
            window.put(key, value, time.toEpochMilli());
        }
    }
}
