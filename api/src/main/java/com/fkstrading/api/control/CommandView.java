package com.fkstrading.api.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fkstrading.contract.control.ControlCommand;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A command that was accepted. It is accepted for any account, because no check of a name may
/// prevent a halt; an account that has never had a signal is pointed out instead.
///
/// @param known whether the account has had a signal; null when that is not known, or for all
/// @param warning for a person; null when the account is known
public record CommandView(
        @JsonUnwrapped ControlCommand command, @Nullable Boolean known, @Nullable String warning) {

    static CommandView of(ControlCommand command, Optional<List<String>> accounts) {
        if (accounts.isEmpty() || command.scope().isForEveryAccount()) {
            return new CommandView(command, null, null);
        }
        if (accounts.get().contains(command.scope().account())) {
            return new CommandView(command, true, null);
        }
        return new CommandView(
                command,
                false,
                "scope: no signal has been received for account '%s'; accounts with signals: %s"
                        .formatted(command.scope().account(), String.join(", ", accounts.get())));
    }
}
