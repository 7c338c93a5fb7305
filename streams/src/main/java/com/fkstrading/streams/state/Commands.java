package com.fkstrading.streams.state;

import com.fkstrading.contract.control.Aspect;
import com.fkstrading.contract.control.CommandKey;
import com.fkstrading.contract.control.ControlAction;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.control.LimitCommands;
import com.fkstrading.contract.control.Scope;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The newest command of each key. What is not a trading state is kept together by scope, so that a
/// decision finds what it needs by the scopes alone, whatever labels later versions write.
public record Commands(TaskStore store) {

    private static final Keyspace<ControlCommand> TRADING_STATES =
            Keyspace.of("command", ControlCommand.class);
    private static final Keyspace<OfScope> OTHERS = Keyspace.of("commands-of-scope", OfScope.class);

    /// The newest resume of each account, and of each strategy of one, by its name: it stays true
    /// after another command that an operator has checked it.
    private static final Keyspace<ControlCommand> RESUMES =
            Keyspace.of("resume", ControlCommand.class);

    /// The commands of one scope.
    ///
    /// @param byLabel by the label of their aspect, which may be unknown
    public record OfScope(SortedMap<String, ControlCommand> byLabel) {

        private static final OfScope NONE = new OfScope(new TreeMap<>());

        public OfScope {
            byLabel = Collections.unmodifiableSortedMap(new TreeMap<>(byLabel));
        }

        OfScope with(String label, ControlCommand command) {
            var changed = new TreeMap<>(byLabel);
            changed.put(label, command);
            return new OfScope(changed);
        }

        OfScope without(String label) {
            var changed = new TreeMap<>(byLabel);
            changed.remove(label);
            return new OfScope(changed);
        }

        Stream<ControlCommand> halting() {
            return byLabel.values().stream().filter(ControlCommand::halts);
        }

        Map<Aspect, ControlCommand> limits() {
            var limits = new EnumMap<Aspect, ControlCommand>(Aspect.class);
            byLabel.forEach((label, command) -> limits.put(Aspect.of(label), command));
            return limits;
        }
    }

    public void put(CommandKey key, ControlCommand command) {
        if (key.aspect() != Aspect.TRADING_STATE) {
            put(key.scope(), others(key.scope()).with(key.label(), command));
            return;
        }
        store.put(TRADING_STATES, key.toString(), command);
        if (command.action() == ControlAction.RESUME && isByName(key.scope())) {
            store.put(RESUMES, key.scope().toString(), command);
        }
    }

    public void delete(CommandKey key) {
        if (key.aspect() != Aspect.TRADING_STATE) {
            put(key.scope(), others(key.scope()).without(key.label()));
            return;
        }
        store.delete(TRADING_STATES, key.toString());
        if (isByName(key.scope())) {
            store.delete(RESUMES, key.scope().toString());
        }
    }

    private static boolean isByName(Scope scope) {
        return scope.isOneAccount() || scope.isOneStrategy();
    }

    /// What decides whether such an order may be sent: the trading states of the scopes that cover
    /// it, the widest first; what halts there for another reason; the last resumes of the account
    /// and of the strategy.
    List<ControlCommand> covering(String account, String strategy, String symbol) {
        var scopes = Scope.covering(account, strategy, symbol);
        var states = scopes.stream().flatMap(this::tradingState);
        var halting = scopes.stream().map(this::others).flatMap(OfScope::halting);
        var resumes =
                Stream.of(Scope.account(account), Scope.strategy(account, strategy))
                        .map(scope -> store.get(RESUMES, scope.toString()))
                        .filter(Objects::nonNull);
        return Stream.of(states, halting, resumes)
                .flatMap(commands -> commands)
                .distinct()
                .toList();
    }

    /// When an operator last resumed the account by name.
    Instant resumedAt(String account) {
        var resume = store.get(RESUMES, account);
        return resume == null ? Instant.EPOCH : resume.time();
    }

    /// When an operator last resumed the account or the strategy by name.
    Instant resumedAt(String account, String strategy) {
        var resume = store.get(RESUMES, Scope.strategy(account, strategy).toString());
        var ofAccount = resumedAt(account);
        return resume != null && resume.time().isAfter(ofAccount) ? resume.time() : ofAccount;
    }

    LimitCommands limits(String account, String strategy) {
        return new LimitCommands(
                others(Scope.ALL).limits(),
                others(Scope.account(account)).limits(),
                others(Scope.strategy(ControlCommand.EVERYTHING, strategy)).limits(),
                others(Scope.strategy(account, strategy)).limits());
    }

    private Stream<ControlCommand> tradingState(Scope scope) {
        return Stream.ofNullable(
                store.get(TRADING_STATES, CommandKey.tradingState(scope).toString()));
    }

    private OfScope others(Scope scope) {
        return Objects.requireNonNullElse(store.get(OTHERS, scope.toString()), OfScope.NONE);
    }

    private void put(Scope scope, OfScope changed) {
        if (changed.byLabel().isEmpty()) {
            store.delete(OTHERS, scope.toString());
        } else {
            store.put(OTHERS, scope.toString(), changed);
        }
    }
}
