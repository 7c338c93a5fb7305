package com.fkstrading.streams.state;

import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.OrderCommand;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.store.HeartbeatAccess;
import java.util.List;
import java.util.Optional;

/// What changed of an account's state.
public sealed interface StateChange {

    /// A cancel changes nothing by itself.
    static List<StateChange> of(OrderCommand command) {
        return switch (command) {
            case OrderRequest request -> List.of(new Requested(Positions.Key.of(request)));
            case CancelRequest _ -> List.of();
        };
    }

    /// Only an alert that states the strategy's position shows that another one is missing.
    static List<StateChange> of(ValidatedSignal signal) {
        if (signal.claims().strategyPosition() == null) {
            return List.of();
        }
        var terms = signal.terms();
        return List.of(
                new Alerted(
                        new Positions.Key(
                                signal.ref().account(), terms.symbol(), terms.strategy())));
    }

    /// Every alert is a sign of life of its strategy.
    static StateChange heard(ValidatedSignal signal) {
        return new Heard(signal.ref().account(), HeartbeatAccess.strategy(signal));
    }

    static StateChange due(HeartbeatAccess.Due due) {
        return new Heard(due.account(), due.strategy());
    }

    /// An alert of a strategy came or is due, or an operator resumed the strategy.
    record Heard(String account, String strategy) implements StateChange {}

    /// An alert of a strategy came for its position.
    record Alerted(Positions.Key position) implements StateChange {}

    /// An order was requested.
    record Requested(Positions.Key position) implements StateChange {}

    /// An order event was applied.
    ///
    /// @param sale by the event; empty when nothing of ours was sold
    /// @param result of its whole order, when that has ended; empty when nothing of ours was sold
    record Applied(Positions.Key position, Optional<Sale> sale, Optional<Sale> result)
            implements StateChange {}

    /// The result of an account, or of one strategy of it, is to be held against its limits again:
    /// a command came for it, its day ended, or the settings changed.
    record Reviewed(LossAccess.Key result) implements StateChange {}
}
