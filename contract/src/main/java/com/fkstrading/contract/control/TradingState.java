package com.fkstrading.contract.control;

import java.util.Collection;

/// What operators' commands allow for one order.
public sealed interface TradingState {

    record Active() implements TradingState {}

    /// Only orders that shrink a position may be sent.
    record Reducing(ControlCommand command) implements TradingState {}

    record Halted(ControlCommand command) implements TradingState {}

    /// Any halt comes before any reduction; of several, the first is named.
    ///
    /// @param covering the commands whose scope covers the order
    static TradingState of(Collection<ControlCommand> covering) {
        return covering.stream()
                .filter(ControlCommand::halts)
                .findFirst()
                .<TradingState>map(Halted::new)
                .or(
                        () ->
                                covering.stream()
                                        .filter(ControlCommand::reduces)
                                        .findFirst()
                                        .map(Reducing::new))
                .orElseGet(Active::new);
    }
}
