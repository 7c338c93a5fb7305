package com.fkstrading.contract.control;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The key of a record on `control.commands`: what a command is for, and what it sets. Commands
/// with different keys never replace each other.
///
/// @param scope an account, or [ControlCommand#EVERYTHING]
public record CommandKey(String scope, Aspect aspect) {

    /// What a command sets.
    public enum Aspect {
        /// Whether orders may be sent.
        TRADING_STATE("trading-state");

        private final String label;

        Aspect(String label) {
            this.label = label;
        }
    }

    public static CommandKey tradingState(String scope) {
        return new CommandKey(scope, Aspect.TRADING_STATE);
    }

    /// Records of earlier versions are keyed by the scope alone. One without a key may be for
    /// anyone, so it is for all.
    public static CommandKey parse(@Nullable String key) {
        if (key == null) {
            return tradingState(ControlCommand.EVERYTHING);
        }
        return Arrays.stream(Aspect.values())
                .filter(aspect -> key.endsWith('/' + aspect.label))
                .findFirst()
                .map(aspect -> new CommandKey(scope(key, aspect), aspect))
                .orElseGet(() -> tradingState(key));
    }

    private static String scope(String key, Aspect aspect) {
        return key.substring(0, key.length() - aspect.label.length() - 1);
    }

    @Override
    public String toString() {
        return scope + '/' + aspect.label;
    }
}
