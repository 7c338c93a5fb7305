package com.fkstrading.api.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlCommand;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A command that was accepted. It is accepted for any account, because no check of a name may
/// prevent a halt; an account that has never had a signal is pointed out instead. Strategies and
/// symbols are not checked.
///
/// @param aspect what it sets: `trading-state`, or the name of a limit
/// @param known whether the account has had a signal; null when that is not known, or for all
/// @param warning for a person; null when the account is known
public record CommandView(
        @JsonUnwrapped ControlCommand command,
        String aspect,
        @Nullable Boolean known,
        @Nullable String warning) {

    static CommandView of(CommandKey key, ControlCommand command, Optional<List<String>> accounts) {
        if (accounts.isEmpty() || key.scope().isForEveryAccount()) {
            return new CommandView(command, key.label(), null, null);
        }
        var account = key.scope().account();
        if (accounts.get().contains(account)) {
            return new CommandView(command, key.label(), true, null);
        }
        return new CommandView(
                command,
                key.label(),
                false,
                "scope: no signal has been received for account '%s'; accounts with signals: %s"
                        .formatted(account, String.join(", ", accounts.get())));
    }
}
