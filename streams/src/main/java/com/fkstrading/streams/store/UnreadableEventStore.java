package com.fkstrading.streams.store;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.streams.limit.UnreadableEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The newest order event of each account that could not be read. One without a key may be any
/// account's, and so concerns every account of its partition.
public final class UnreadableEventStore {

    private static final String STORE = "unreadable-events";
    private static final String ANY_ACCOUNT = "";

    private final StoreBuilder<KeyValueStore<String, UnreadableEvent>> builder =
            Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(STORE),
                    Serdes.String(),
                    new JsonSerde<>(UnreadableEvent.class));

    public StoreBuilder<KeyValueStore<String, UnreadableEvent>> builder() {
        return builder;
    }

    public static Events open(ProcessingContext context) {
        return new Events(context.getStateStore(STORE));
    }

    /// One task's part of the events.
    public record Events(KeyValueStore<String, UnreadableEvent> store) {

        public List<UnreadableEvent> of(String account) {
            return Stream.of(store.get(account), store.get(ANY_ACCOUNT))
                    .filter(Objects::nonNull)
                    .toList();
        }

        /// @param account null where the record does not say
        public void put(String account, UnreadableEvent event) {
            store.put(Objects.requireNonNullElse(account, ANY_ACCOUNT), event);
        }
    }
}
