package com.fkstrading.contract.control;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The key of a record on `control.commands`: whom a command is for, and what it sets. Commands
/// with different keys never replace each other.
///
/// @param label of the aspect, also of one that this version does not know
public record CommandKey(Scope scope, String label) implements Comparable<CommandKey> {

    private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9-]*");

    public static CommandKey of(Scope scope, Aspect aspect) {
        return new CommandKey(scope, aspect.label());
    }

    public static CommandKey tradingState(Scope scope) {
        return of(scope, Aspect.TRADING_STATE);
    }

    public static CommandKey tradingState(String scope) {
        return tradingState(Scope.parse(scope));
    }

    /// Records of earlier versions are keyed by the scope alone. One without a key may be for
    /// anyone, so it is for all; so is one whose key cannot be understood, which then halts.
    public static CommandKey parse(@Nullable String key) {
        if (key == null) {
            return tradingState(Scope.ALL);
        }
        int slash = key.lastIndexOf('/');
        String label = key.substring(slash + 1);
        var parsed =
                slash >= 0 && LABEL.matcher(label).matches()
                        ? scope(key.substring(0, slash)).map(it -> new CommandKey(it, label))
                        : scope(key).map(CommandKey::tradingState);
        return parsed.orElseGet(() -> new CommandKey(Scope.ALL, key));
    }

    private static Optional<Scope> scope(String text) {
        try {
            return Optional.of(Scope.parse(text));
        } catch (IllegalArgumentException notUnderstood) {
            return Optional.empty();
        }
    }

    public Aspect aspect() {
        return Aspect.of(label);
    }

    @Override
    public int compareTo(CommandKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return scope.toString() + '/' + label;
    }
}
