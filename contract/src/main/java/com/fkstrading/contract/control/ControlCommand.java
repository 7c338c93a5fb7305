package com.fkstrading.contract.control;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An operator's command; the value of `control.commands`, where the newest of a key counts.
///
/// @param value of a limit; null with LIMIT takes the limit back to its setting
/// @param by who gave it
/// @param why the reason that they gave
public record ControlCommand(
        Scope scope,
        ControlAction action,
        @Nullable String value,
        String by,
        String why,
        Instant time) {

    /// In place of an account, for all accounts.
    public static final String EVERYTHING = "all";

    public ControlCommand {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(time, "time");
    }

    /// A command without a value.
    public ControlCommand(String scope, ControlAction action, String by, String why, Instant time) {
        this(Scope.parse(scope), action, null, by, why, time);
    }

    /// In place of a command that cannot be read. It may have been a halt, so it halts.
    public static ControlCommand unreadable(CommandKey key, Instant time) {
        return new ControlCommand(
                key.scope(),
                ControlAction.UNRECOGNISED,
                null,
                "unknown",
                "the newest command for " + about(key) + " cannot be read",
                time);
    }

    /// What it means under this key, which decides what a command replaces: the scope is the key's,
    /// whatever the value says. What cannot be obeyed under this key halts.
    public ControlCommand under(CommandKey key) {
        var problem = problemUnder(key);
        if (problem == null) {
            return new ControlCommand(key.scope(), action, value, by, why, time);
        }
        return new ControlCommand(
                key.scope(), ControlAction.UNRECOGNISED, value, by, problem, time);
    }

    private @Nullable String problemUnder(CommandKey key) {
        var aspect = key.aspect();
        if (aspect == Aspect.UNRECOGNISED) {
            return "the command for " + about(key) + " is not known to this version";
        }
        if (action == ControlAction.UNRECOGNISED || aspect.isLimit() == setsLimit()) {
            return aspect.isLimit() ? wrongValue(key) : null;
        }
        return "the newest command for " + about(key) + " is " + action;
    }

    private @Nullable String wrongValue(CommandKey key) {
        if (value == null) {
            return null;
        }
        try {
            key.aspect().parse(value);
            return null;
        } catch (IllegalArgumentException wrong) {
            return key + ": " + wrong.getMessage();
        }
    }

    /// A trading state is what most commands set; its scope says enough.
    private static String about(CommandKey key) {
        return key.aspect() == Aspect.TRADING_STATE ? key.scope().toString() : key.toString();
    }

    /// Whether it keeps every order from being sent.
    public boolean halts() {
        return switch (action) {
            case HALT, UNRECOGNISED -> true;
            case REDUCE, RESUME, LIMIT -> false;
        };
    }

    /// Whether it keeps orders from being sent that do not shrink a position.
    public boolean reduces() {
        return action == ControlAction.REDUCE;
    }

    /// What it sets this limit to; empty where that is the setting.
    public Optional<LimitValue> limit(Aspect aspect) {
        return setsLimit() ? Optional.ofNullable(value).map(aspect::parse) : Optional.empty();
    }

    private boolean setsLimit() {
        return action == ControlAction.LIMIT;
    }
}
