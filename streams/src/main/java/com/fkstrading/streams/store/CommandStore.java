package com.fkstrading.streams.store;

import com.fkstrading.contract.control.ControlCommand;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The newest command of each scope.
public record CommandStore(TaskState state) {

    private static final Part<ControlCommand> COMMANDS = Part.of("command", ControlCommand.class);

    public void put(String scope, ControlCommand command) {
        state.put(COMMANDS, scope, command);
    }

    public void delete(String scope) {
        state.delete(COMMANDS, scope);
    }

    /// Those that concern the account: for all, and its own.
    List<ControlCommand> of(String account) {
        return Stream.of(ControlCommand.EVERYTHING, account)
                .distinct()
                .map(scope -> state.get(COMMANDS, scope))
                .filter(Objects::nonNull)
                .toList();
    }
}
