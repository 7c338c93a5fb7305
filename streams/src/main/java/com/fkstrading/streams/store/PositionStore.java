package com.fkstrading.streams.store;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.position.Position;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// What each account holds of each symbol: written by the order events, read by the decisions.
/// Order events and webhooks share their key, the account, and so meet in one task.
public final class PositionStore {

    private static final String STORE = "positions";

    private final StoreBuilder<KeyValueStore<String, Position>> builder =
            Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(STORE),
                    Serdes.String(),
                    new JsonSerde<>(Position.class));

    public StoreBuilder<KeyValueStore<String, Position>> builder() {
        return builder;
    }

    public static Positions open(ProcessingContext context) {
        return new Positions(context.getStateStore(STORE));
    }

    /// The account's position in the signal's symbol, for a rule that needs nothing else.
    public RuleState<ScoredSignal, Position> state() {
        return RuleState.lookUp(
                Set.of(builder),
                context -> {
                    var positions = open(context);
                    return (account, scored) ->
                            positions.of(account, scored.signal().terms().symbol());
                });
    }

    /// One task's part of the positions.
    public record Positions(KeyValueStore<String, Position> store) {

        public Position of(String account, String symbol) {
            return Objects.requireNonNullElse(store.get(key(account, symbol)), Position.NONE);
        }

        public void put(String account, String symbol, Position position) {
            store.put(key(account, symbol), position);
        }

        private static String key(String account, String symbol) {
            return account + "/" + symbol;
        }
    }
}
