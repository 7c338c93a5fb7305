package com.fkstrading.execution.control;

import com.fkstrading.contract.control.ControlCommand;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The newest command of each scope. Nothing may leave before the topic was read to its end, since
/// what is not yet read may be a halt.
public record Gate(boolean readToEnd, Map<String, ControlCommand> newest) {

    public static final Gate UNREAD = new Gate(false, Map.of());

    public Gate {
        newest = Map.copyOf(newest);
    }

    public Gate with(String scope, ControlCommand command) {
        var commands = new HashMap<>(newest);
        commands.put(scope, command);
        return new Gate(readToEnd, commands);
    }

    /// After the topic's tombstone for the scope.
    public Gate without(String scope) {
        var commands = new HashMap<>(newest);
        commands.remove(scope);
        return new Gate(readToEnd, commands);
    }

    public Gate atEnd() {
        return new Gate(true, newest);
    }

    /// The halt that keeps this account's orders from leaving.
    public Optional<ControlCommand> haltOf(String account) {
        return Optional.ofNullable(newest.get(ControlCommand.EVERYTHING))
                .filter(ControlCommand::halts)
                .or(() -> Optional.ofNullable(newest.get(account)).filter(ControlCommand::halts));
    }
}
