package com.fkstrading.execution.control;

import static com.fkstrading.contract.account.AccountState.TRADING;

import com.fkstrading.contract.account.TradingStatus;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.Scope;
import com.fkstrading.contract.order.OrderTerms;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The limits of losses that `accounts.state` says were reached, of accounts and of their
/// strategies. Each acts like a command for its scope, and of both the stricter one applies.
///
/// The fills of an order may trip a limit. That order waits for nothing: its events are published
/// first, the trip follows from them, and it holds for the orders that leave after it was read.
/// Nothing may be sent before the topic was read to the end that it had when the reading began,
/// never to what the events of a later order lead to.
///
/// @param byKey of the records; what is not restricted is absent
public record TrippedLimits(boolean readToEnd, Map<String, ControlCommand> byKey) {

    public static final TrippedLimits UNREAD = new TrippedLimits(false, Map.of());

    private static final String PART = "/" + TRADING;
    private static final String SYMBOL = "/symbol:";
    private static final String STRATEGY = "/strategy:";

    public TrippedLimits {
        byKey = Map.copyOf(byKey);
    }

    /// Whose trading state a key names; empty for the key of another part. What is divided in
    /// another way concerns all of its account.
    public static Optional<Scope> scopeOf(String key) {
        int end = key.indexOf('/');
        if (end < 0) {
            return Optional.of(Scope.account(key));
        }
        String account = key.substring(0, end);
        String part = key.substring(end);
        if (!part.equals(PART) && !part.startsWith(PART + "/")) {
            return Optional.empty();
        }
        return Optional.of(scope(account, part.substring(PART.length())));
    }

    private static Scope scope(String account, String rest) {
        int strategy = rest.indexOf(STRATEGY);
        // Of one strategy in one symbol: all of the symbol, since a scope has one of them.
        String one = rest.startsWith(SYMBOL) && strategy > 0 ? rest.substring(0, strategy) : rest;
        try {
            return Scope.parse(account + one);
        } catch (IllegalArgumentException divided) {
            return Scope.account(account);
        }
    }

    /// @param status null where it cannot be read: it may mean a halt
    public TrippedLimits with(String key, @Nullable TradingStatus status, Instant time) {
        var changed = new HashMap<>(byKey);
        var scope = scopeOf(key).orElseThrow();
        restriction(scope, status, time)
                .ifPresentOrElse(it -> changed.put(key, it), () -> changed.remove(key));
        return new TrippedLimits(readToEnd, changed);
    }

    /// After a deletion.
    public TrippedLimits without(String key) {
        var changed = new HashMap<>(byKey);
        changed.remove(key);
        return new TrippedLimits(readToEnd, changed);
    }

    public TrippedLimits atEnd() {
        return new TrippedLimits(true, byKey);
    }

    /// While the topic is read again: what is known still applies, and nothing else may be sent.
    public TrippedLimits unread() {
        return new TrippedLimits(false, byKey);
    }

    Stream<ControlCommand> covering(String account, OrderTerms terms) {
        return byKey.values().stream()
                .filter(it -> it.scope().covers(account, terms.strategy(), terms.symbol()));
    }

    private static Optional<ControlCommand> restriction(
            Scope scope, @Nullable TradingStatus status, Instant time) {
        var state = status == null ? TradingStatus.State.UNRECOGNISED : status.state();
        return switch (state) {
            case ACTIVE -> Optional.empty();
            case REDUCING -> Optional.of(reduction(scope, Objects.requireNonNull(status), time));
            case UNRECOGNISED ->
                    Optional.of(
                            new ControlCommand(
                                    scope,
                                    ControlAction.UNRECOGNISED,
                                    null,
                                    "execution",
                                    "its trading state in accounts.state cannot be read",
                                    time));
        };
    }

    private static ControlCommand reduction(Scope scope, TradingStatus status, Instant time) {
        return new ControlCommand(
                scope,
                ControlAction.REDUCE,
                null,
                "the limit " + Objects.requireNonNullElse(status.reason(), "of losses"),
                Objects.requireNonNullElse(status.message(), "it was reached"),
                Objects.requireNonNullElse(status.since(), time));
    }
}
