package com.fkstrading.streams.store;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.position.EndedOrders;
import com.fkstrading.streams.position.OpenOrder;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.position.PositionState;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.size.Size;
import java.util.Objects;
import java.util.Optional;

/// What each account holds of each symbol, and the orders that change it: written by requests and
/// order events, read by the decisions.
public record Positions(TaskStore store) {

    private static final Keyspace<Position> POSITIONS = Keyspace.of("position", Position.class);
    private static final Keyspace<OpenOrder> OPEN_ORDERS =
            Keyspace.of("open-order", OpenOrder.class);
    private static final Keyspace<EndedOrders> ENDED_ORDERS =
            Keyspace.of("ended-orders", EndedOrders.class);

    /// The account's position in the signal's symbol, for a rule that needs nothing else.
    public static StateBinding<ScoredSignal, Position> positionBinding() {
        return StateBinding.binding(
                store -> {
                    var positions = new Positions(store);
                    return (account, scored) ->
                            positions.of(account, scored.signal().terms().symbol());
                });
    }

    /// The account's position, the signal's order, and the prices that the signal carries.
    public static StateBinding<ScoredSignal, Size.State> sizeBinding() {
        return StateBinding.binding(store -> new Sizing(new Positions(store)));
    }

    Position of(String account, String symbol) {
        return Objects.requireNonNullElse(
                store.get(POSITIONS, key(account, symbol)), Position.NONE);
    }

    public PositionState of(String account, String symbol, ClientOrderId id) {
        return new PositionState(
                of(account, symbol),
                Optional.ofNullable(store.get(OPEN_ORDERS, key(account, id.value()))),
                Objects.requireNonNullElse(store.get(ENDED_ORDERS, account), EndedOrders.NONE));
    }

    public void put(String account, String symbol, ClientOrderId id, PositionState changed) {
        if (!of(account, symbol).equals(changed.position())) {
            store.put(POSITIONS, key(account, symbol), changed.position());
        }
        changed.order()
                .ifPresentOrElse(
                        order -> store.put(OPEN_ORDERS, key(account, id.value()), order),
                        () -> {
                            store.delete(OPEN_ORDERS, key(account, id.value()));
                            store.put(ENDED_ORDERS, account, changed.ended());
                        });
    }

    private record Sizing(Positions positions)
            implements StateBinding.Access<ScoredSignal, Size.State> {

        @Override
        public Size.State load(String account, ScoredSignal scored) {
            var symbol = scored.signal().terms().symbol();
            var id = ClientOrderId.of(scored.signal().ref());
            var prices = CarriedPrices.of(scored.signal());
            return new Size.State(positions.of(account, symbol, id), prices);
        }

        @Override
        public void save(String account, ScoredSignal scored, Size.State changed) {
            var symbol = scored.signal().terms().symbol();
            positions.put(account, symbol, ClientOrderId.of(scored.signal().ref()), changed.held());
        }
    }

    private static String key(String account, String name) {
        return account + "/" + name;
    }
}
