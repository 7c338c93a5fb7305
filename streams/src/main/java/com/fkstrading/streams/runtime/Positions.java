package com.fkstrading.streams.runtime;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.streams.position.Position;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// What each account holds of each symbol: written by the books, read by the last stage. Order
/// events and webhooks share their key, the account, and so meet in one task.
public final class Positions {

    private static final String STORE = "positions";

    private final StoreBuilder<KeyValueStore<String, Position>> builder =
            Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(STORE),
                    Serdes.String(),
                    new JsonSerde<>(Position.class));

    StoreBuilder<KeyValueStore<String, Position>> builder() {
        return builder;
    }

    static Held open(ProcessingContext context) {
        return new Held(context.getStateStore(STORE));
    }

    /// One task's part of the positions.
    record Held(KeyValueStore<String, Position> store) {

        Position of(String account, String symbol) {
            return Objects.requireNonNullElse(store.get(key(account, symbol)), Position.NONE);
        }

        void put(String account, String symbol, Position position) {
            store.put(key(account, symbol), position);
        }

        private static String key(String account, String symbol) {
            return account + "/" + symbol;
        }
    }
}
