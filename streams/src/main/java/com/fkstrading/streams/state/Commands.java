package com.fkstrading.streams.state;

import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The newest command of each key.
public record Commands(TaskStore store) {

    private static final Keyspace<ControlCommand> COMMANDS =
            Keyspace.of("command", ControlCommand.class);

    public void put(CommandKey key, ControlCommand command) {
        store.put(COMMANDS, key.toString(), command);
    }

    public void delete(CommandKey key) {
        store.delete(COMMANDS, key.toString());
    }

    Instant resumedAt(String account) {
        return Limit.resumedAt(tradingStates(account));
    }

    /// Whether the account may trade: the command for all, and its own.
    List<ControlCommand> tradingStates(String account) {
        return Stream.of(ControlCommand.EVERYTHING, account)
                .distinct()
                .map(scope -> store.get(COMMANDS, CommandKey.tradingState(scope).toString()))
                .filter(Objects::nonNull)
                .toList();
    }
}
