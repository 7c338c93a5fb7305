package com.fkstrading.streams.store;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.position.EndedOrders;
import com.fkstrading.streams.position.OpenOrder;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.position.PositionState;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// What each account holds of each symbol, and the orders that change it: written by the requests
/// and the order events, read by the decisions. Both share their key, the account, and so meet in
/// one task.
public final class PositionStore {

    private static final String POSITIONS = "positions";
    private static final String OPEN_ORDERS = "open-orders";
    private static final String ENDED_ORDERS = "ended-orders";

    private final StoreBuilder<?> positions = inMemory(POSITIONS, Position.class);
    private final StoreBuilder<?> openOrders = inMemory(OPEN_ORDERS, OpenOrder.class);
    private final StoreBuilder<?> endedOrders = inMemory(ENDED_ORDERS, EndedOrders.class);

    private static <V> StoreBuilder<?> inMemory(String name, Class<V> type) {
        return Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(name), Serdes.String(), new JsonSerde<>(type));
    }

    public StoreBuilder<?> positions() {
        return positions;
    }

    /// The positions with their orders.
    public Set<StoreBuilder<?>> all() {
        return Set.of(positions, openOrders, endedOrders);
    }

    /// The account's position in the signal's symbol, for a rule that needs nothing else.
    public RuleState<ScoredSignal, Position> state() {
        return RuleState.lookUp(
                Set.of(positions),
                context -> {
                    var held = openPositions(context);
                    return (account, scored) -> held.of(account, scored.signal().terms().symbol());
                });
    }

    static Positions openPositions(ProcessingContext context) {
        return new Positions(context.getStateStore(POSITIONS));
    }

    public static Orders open(ProcessingContext context) {
        return new Orders(
                openPositions(context),
                context.getStateStore(OPEN_ORDERS),
                context.getStateStore(ENDED_ORDERS));
    }

    /// One task's part of the positions.
    record Positions(KeyValueStore<String, Position> store) {

        Position of(String account, String symbol) {
            return Objects.requireNonNullElse(store.get(key(account, symbol)), Position.NONE);
        }

        private void put(String account, String symbol, Position position) {
            store.put(key(account, symbol), position);
        }
    }

    /// One task's part of the positions with their orders.
    public record Orders(
            Positions positions,
            KeyValueStore<String, OpenOrder> open,
            KeyValueStore<String, EndedOrders> ended) {

        public PositionState of(String account, String symbol, ClientOrderId id) {
            return new PositionState(
                    positions.of(account, symbol),
                    Optional.ofNullable(open.get(key(account, id.value()))),
                    Objects.requireNonNullElse(ended.get(account), EndedOrders.NONE));
        }

        public void put(String account, String symbol, ClientOrderId id, PositionState state) {
            positions.put(account, symbol, state.position());
            open.put(key(account, id.value()), state.order().orElse(null));
            if (state.order().isEmpty()) {
                ended.put(account, state.ended());
            }
        }
    }

    private static String key(String account, String name) {
        return account + "/" + name;
    }
}
