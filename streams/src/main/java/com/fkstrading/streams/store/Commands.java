package com.fkstrading.streams.store;

import com.fkstrading.contract.control.ControlCommand;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The newest command of each scope.
public record Commands(TaskStore store) {

    private static final Keyspace<ControlCommand> COMMANDS =
            Keyspace.of("command", ControlCommand.class);

    public void put(String scope, ControlCommand command) {
        store.put(COMMANDS, scope, command);
    }

    public void delete(String scope) {
        store.delete(COMMANDS, scope);
    }

    /// Those that concern the account: for all, and its own.
    List<ControlCommand> of(String account) {
        return Stream.of(ControlCommand.EVERYTHING, account)
                .distinct()
                .map(scope -> store.get(COMMANDS, scope))
                .filter(Objects::nonNull)
                .toList();
    }
}
