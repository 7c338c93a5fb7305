package com.fkstrading.contract.control;

import java.time.Instant;
import java.util.Objects;

/// An operator's command; the value of `control.commands`, where the newest of a scope counts.
///
/// @param scope an account, or [#EVERYTHING] for all accounts
/// @param by who gave it
/// @param why the reason that they gave
public record ControlCommand(
        String scope, ControlAction action, String by, String why, Instant time) {

    public static final String EVERYTHING = "all";

    public ControlCommand {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(time, "time");
    }

    /// In place of a command that cannot be read. It may have been a halt, so it halts.
    public static ControlCommand unreadable(CommandKey key, Instant time) {
        return new ControlCommand(
                key.scope(),
                ControlAction.UNRECOGNISED,
                "unknown",
                "the newest command for " + key.scope() + " cannot be read",
                time);
    }

    /// The same command as its key names the scope.
    public ControlCommand withScope(String keyed) {
        return keyed.equals(scope) ? this : new ControlCommand(keyed, action, by, why, time);
    }

    /// Whether it keeps orders from being sent.
    public boolean halts() {
        return switch (action) {
            case HALT, UNRECOGNISED -> true;
            case RESUME -> false;
        };
    }
}
