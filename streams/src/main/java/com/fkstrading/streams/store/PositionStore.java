package com.fkstrading.streams.store;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.position.EndedOrders;
import com.fkstrading.streams.position.OpenOrder;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.position.PositionState;
import com.fkstrading.streams.size.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;

/// What each account holds of each symbol, and the orders that change it: written by requests and
/// order events, read by the decisions. All have the account as their key, and so are in one task.
public record PositionStore(
        JsonStore<Position> positions,
        JsonStore<OpenOrder> openOrders,
        JsonStore<EndedOrders> endedOrders) {

    public static PositionStore create() {
        return new PositionStore(
                JsonStore.of("positions", Position.class),
                JsonStore.of("open-orders", OpenOrder.class),
                JsonStore.of("ended-orders", EndedOrders.class));
    }

    public Set<StoreBuilder<?>> stores() {
        return Set.of(positions, openOrders, endedOrders);
    }

    /// The account's position in the signal's symbol, for a rule that needs nothing else.
    public RuleState<ScoredSignal, Position> position() {
        return new RuleState<>(
                Set.of(positions),
                context -> {
                    var held = openPositions(context);
                    return (account, scored) -> held.of(account, scored.signal().terms().symbol());
                });
    }

    /// The account's position, the signal's order, and the exchange's prices.
    public RuleState<ScoredSignal, Size.State> size() {
        return new RuleState<>(
                stores(), context -> new Sizing(open(context), PriceTable.open(context)));
    }

    Positions openPositions(ProcessingContext context) {
        return new Positions(positions.open(context));
    }

    public Orders open(ProcessingContext context) {
        return new Orders(
                openPositions(context), openOrders.open(context), endedOrders.open(context));
    }

    /// One task's part of the positions.
    record Positions(DecodedStore<Position> store) {

        Position of(String account, String symbol) {
            return Objects.requireNonNullElse(store.get(key(account, symbol)), Position.NONE);
        }
    }

    /// One task's part of the positions with their orders.
    public record Orders(
            Positions positions, DecodedStore<OpenOrder> open, DecodedStore<EndedOrders> ended) {

        public PositionState of(String account, String symbol, ClientOrderId id) {
            return new PositionState(
                    positions.of(account, symbol),
                    Optional.ofNullable(open.get(key(account, id.value()))),
                    Objects.requireNonNullElse(ended.get(account), EndedOrders.NONE));
        }

        /// Each topic that a transaction writes to makes its commit slower, so a position that
        /// did not change is not written.
        public void put(String account, String symbol, ClientOrderId id, PositionState state) {
            if (!positions.of(account, symbol).equals(state.position())) {
                positions.store().put(key(account, symbol), state.position());
            }
            state.order()
                    .ifPresentOrElse(
                            order -> open.put(key(account, id.value()), order),
                            () -> {
                                open.delete(key(account, id.value()));
                                ended.put(account, state.ended());
                            });
        }
    }

    private record Sizing(Orders orders, PriceTable prices)
            implements RuleState.Access<ScoredSignal, Size.State> {

        @Override
        public Size.State load(String account, ScoredSignal scored) {
            var symbol = scored.signal().terms().symbol();
            var id = ClientOrderId.of(scored.signal().ref());
            return new Size.State(orders.of(account, symbol, id), prices);
        }

        @Override
        public void save(String account, ScoredSignal scored, Size.State state) {
            var symbol = scored.signal().terms().symbol();
            orders.put(account, symbol, ClientOrderId.of(scored.signal().ref()), state.held());
        }
    }

    private static String key(String account, String name) {
        return account + "/" + name;
    }
}
