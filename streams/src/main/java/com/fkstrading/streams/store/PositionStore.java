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
public record PositionStore(TaskState state) {

    private static final Part<Position> POSITIONS = Part.of("position", Position.class);
    private static final Part<OpenOrder> OPEN_ORDERS = Part.of("open-order", OpenOrder.class);
    private static final Part<EndedOrders> ENDED_ORDERS =
            Part.of("ended-orders", EndedOrders.class);

    /// The account's position in the signal's symbol, for a rule that needs nothing else.
    public static RuleState<ScoredSignal, Position> position() {
        return RuleState.of(
                state -> {
                    var positions = new PositionStore(state);
                    return (account, scored) ->
                            positions.of(account, scored.signal().terms().symbol());
                });
    }

    /// The account's position, the signal's order, and the prices that the signal carries.
    public static RuleState<ScoredSignal, Size.State> size() {
        return RuleState.of(state -> new Sizing(new PositionStore(state)));
    }

    Position of(String account, String symbol) {
        return Objects.requireNonNullElse(
                state.get(POSITIONS, key(account, symbol)), Position.NONE);
    }

    public PositionState of(String account, String symbol, ClientOrderId id) {
        return new PositionState(
                of(account, symbol),
                Optional.ofNullable(state.get(OPEN_ORDERS, key(account, id.value()))),
                Objects.requireNonNullElse(state.get(ENDED_ORDERS, account), EndedOrders.NONE));
    }

    public void put(String account, String symbol, ClientOrderId id, PositionState changed) {
        if (!of(account, symbol).equals(changed.position())) {
            state.put(POSITIONS, key(account, symbol), changed.position());
        }
        changed.order()
                .ifPresentOrElse(
                        order -> state.put(OPEN_ORDERS, key(account, id.value()), order),
                        () -> {
                            state.delete(OPEN_ORDERS, key(account, id.value()));
                            state.put(ENDED_ORDERS, account, changed.ended());
                        });
    }

    private record Sizing(PositionStore positions)
            implements RuleState.Access<ScoredSignal, Size.State> {

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
