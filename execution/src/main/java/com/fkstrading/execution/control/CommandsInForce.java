package com.fkstrading.execution.control;

import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.CurrentCommands;
import com.fkstrading.contract.control.Scope;
import com.fkstrading.contract.control.TradingState;
import com.fkstrading.contract.order.OrderTerms;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The newest command of each key, and the accounts that execution itself has stopped: what keeps
/// orders from being sent. Nothing may be sent before `control.commands` was read to its end,
/// since what is not yet read may be a halt.
///
/// @param stopped by account; see [StoppedAccounts]
public record CommandsInForce(
        boolean readToEnd,
        Map<CommandKey, ControlCommand> newest,
        Map<String, ControlCommand> stopped) {

    public static final CommandsInForce UNREAD = new CommandsInForce(false, Map.of(), Map.of());

    public CommandsInForce {
        newest = Map.copyOf(newest);
        stopped = Map.copyOf(stopped);
    }

    public CommandsInForce with(CommandKey key, ControlCommand command) {
        var commands = new HashMap<>(newest);
        commands.put(key, command);
        return new CommandsInForce(readToEnd, commands, stopped);
    }

    /// @param commands all that were read so far
    public CommandsInForce with(CurrentCommands commands) {
        return new CommandsInForce(readToEnd, commands.newest(), stopped);
    }

    public CommandsInForce withStopped(Map<String, ControlCommand> accounts) {
        return new CommandsInForce(readToEnd, newest, accounts);
    }

    public CommandsInForce atEnd() {
        return new CommandsInForce(true, newest, stopped);
    }

    /// While the topic is read again: a known halt still applies, and nothing else may be sent.
    public CommandsInForce unread() {
        return new CommandsInForce(false, newest, stopped);
    }

    /// What is known to keep such an order of this account from being sent. An account that
    /// execution has stopped is halted.
    ///
    /// @param trips one that cannot be read ends with a later resume of the account by name, too
    public TradingState stateOf(String account, OrderTerms terms, TrippedLimits trips) {
        var covering =
                newest.values().stream()
                        .filter(it -> it.scope().covers(account, terms.strategy(), terms.symbol()));
        var tripped =
                trips.covering(account, terms)
                        .filter(it -> !it.halts() || !isResumedAfter(account, it.time()));
        return TradingState.of(
                Stream.of(covering, Stream.ofNullable(stopped.get(account)), tripped)
                        .flatMap(commands -> commands)
                        .toList());
    }

    /// Whether an operator has resumed this very account since.
    public boolean isResumedAfter(String account, Instant time) {
        var command = newest.get(CommandKey.tradingState(Scope.account(account)));
        return command != null
                && command.action() == ControlAction.RESUME
                && command.time().isAfter(time);
    }
}
