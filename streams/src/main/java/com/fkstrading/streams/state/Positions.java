package com.fkstrading.streams.state;

import static java.util.Comparator.comparing;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderEvent;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.position.EndedOrders;
import com.fkstrading.streams.position.OpenOrder;
import com.fkstrading.streams.position.OtherHolders;
import com.fkstrading.streams.position.Position;
import com.fkstrading.streams.position.PositionState;
import com.fkstrading.streams.price.CarriedPrices;
import com.fkstrading.streams.size.Size;
import com.fkstrading.streams.size.Sizing;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.StateBinding;
import com.fkstrading.streams.store.TaskStore;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What each strategy of an account holds of each symbol, and the orders that change it: written
/// by requests and order events, read by the decisions.
public record Positions(TaskStore store) {

    private static final Keyspace<Position> POSITIONS = Keyspace.of("position", Position.class);
    private static final Keyspace<OpenOrder> OPEN_ORDERS =
            Keyspace.of("open-order", OpenOrder.class);
    private static final Keyspace<EndedOrders> ENDED_ORDERS =
            Keyspace.of("ended-orders", EndedOrders.class);

    /// Of a position. Strategies share an account, and none closes what another one holds.
    public record Key(String account, String symbol, String strategy) {

        static Key of(String account, ScoredSignal scored) {
            var terms = scored.signal().terms();
            return new Key(account, terms.symbol(), terms.strategy());
        }

        public static Key of(OrderRequest request) {
            var terms = request.terms();
            return new Key(request.ref().account(), terms.symbol(), terms.strategy());
        }

        public static Key of(OrderEvent event) {
            var terms = event.terms();
            return new Key(event.ref().account(), terms.symbol(), terms.strategy());
        }

        /// In the store; the strategy is last, since it may be any text.
        @Override
        public String toString() {
            return account + "/" + symbol + "/" + strategy;
        }
    }

    /// What the signal's size may be a part of, for a rule that needs nothing else.
    public static StateBinding<ScoredSignal, Sizing.Basis> basisBinding() {
        return StateBinding.binding(
                store -> {
                    var positions = new Positions(store);
                    return (account, scored) -> positions.basis(account, scored.signal().terms());
                });
    }

    /// The strategy's position, the signal's order, and the prices that the signal carries.
    public static StateBinding<ScoredSignal, Size.State> sizeBinding() {
        return StateBinding.binding(store -> new SizeAccess(new Positions(store)));
    }

    Sizing.Basis basis(String account, SignalTerms terms) {
        return new Sizing.Basis(
                of(new Key(account, terms.symbol(), terms.strategy())),
                new LossAccess(store).realised(account),
                new Commands(store).resumedAt(account));
    }

    Position of(Key key) {
        return Objects.requireNonNullElse(store.get(POSITIONS, key.toString()), Position.NONE);
    }

    public PositionState of(Key key, ClientOrderId id) {
        String account = key.account();
        return new PositionState(
                of(key),
                Optional.ofNullable(store.get(OPEN_ORDERS, key(account, id.value()))),
                Objects.requireNonNullElse(store.get(ENDED_ORDERS, account), EndedOrders.NONE));
    }

    /// What other strategies of the account hold of the position's symbol.
    private OtherHolders others(Key key) {
        var positions = store.allBy(POSITIONS, key.account() + "/" + key.symbol() + "/");
        positions.remove(key.strategy());
        return new OtherHolders(positions);
    }

    /// The account's open orders by client order id.
    SortedMap<ClientOrderId, OpenOrder> open(String account) {
        var orders = new TreeMap<ClientOrderId, OpenOrder>(comparing(ClientOrderId::value));
        store.allBy(OPEN_ORDERS, key(account, ""))
                .forEach(
                        (id, order) -> {
                            // Of an account whose name only begins like this one's.
                            if (id.indexOf('/') < 0) {
                                orders.put(new ClientOrderId(id), order);
                            }
                        });
        return orders;
    }

    public void put(Key key, ClientOrderId id, PositionState changed) {
        String account = key.account();
        if (changed.position().isEmpty()) {
            store.delete(POSITIONS, key.toString());
        } else if (!of(key).equals(changed.position())) {
            store.put(POSITIONS, key.toString(), changed.position());
        }
        changed.order()
                .ifPresentOrElse(
                        order -> store.put(OPEN_ORDERS, key(account, id.value()), order),
                        () -> {
                            store.delete(OPEN_ORDERS, key(account, id.value()));
                            store.put(ENDED_ORDERS, account, changed.ended());
                        });
    }

    private record SizeAccess(Positions positions)
            implements StateBinding.Access<ScoredSignal, Size.State> {

        @Override
        public Size.State load(String account, ScoredSignal scored) {
            var key = Key.of(account, scored);
            var id = ClientOrderId.of(scored.signal().ref());
            var prices = CarriedPrices.of(scored.signal());
            var budgets = new BudgetAccess(positions.store()).of(account, scored);
            var side = scored.signal().terms().side();
            return new Size.State(
                    positions.of(key, id),
                    positions.basis(account, scored.signal().terms()),
                    side == SignalSide.SELL ? positions.others(key) : OtherHolders.NONE,
                    side == SignalSide.CANCEL
                            ? positions.open(account)
                            : Collections.emptySortedMap(),
                    prices,
                    new Commands(positions.store()).limits(account, key.strategy()),
                    budgets);
        }

        @Override
        public void save(String account, ScoredSignal scored, Size.State changed) {
            var id = ClientOrderId.of(scored.signal().ref());
            positions.put(Key.of(account, scored), id, changed.held());
            new BudgetAccess(positions.store()).put(account, scored, changed.budgets());
        }
    }

    private static String key(String account, String name) {
        return account + "/" + name;
    }
}
