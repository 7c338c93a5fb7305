package com.fkstrading.api.control;

import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import com.fkstrading.contract.control.TradingState;
import java.util.List;
import java.util.SortedMap;

/// Which commands are in force.
///
/// @param known false until `control.commands` has been read to its end; the rest is empty then
/// @param halted whether no new order of any account is sent; some accounts, strategies or symbols
///     may be halted in addition
/// @param reducing whether only orders that shrink a position are sent, of any account
/// @param commands the newest command of each key; one that cannot be read or obeyed halts its
///     scope
public record ControlView(
        boolean known, boolean halted, boolean reducing, List<CommandInForce> commands) {

    static final ControlView UNKNOWN = new ControlView(false, false, false, List.of());

    static ControlView of(SortedMap<CommandKey, ControlCommand> newest) {
        var all =
                TradingState.of(
                        newest.values().stream()
                                .filter(command -> command.scope().equals(Scope.ALL))
                                .toList());
        return new ControlView(
                true,
                all instanceof TradingState.Halted,
                all instanceof TradingState.Reducing,
                newest.entrySet().stream()
                        .map(it -> CommandInForce.of(it.getKey(), it.getValue()))
                        .toList());
    }
}
