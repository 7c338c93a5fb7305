package com.fkstrading.streams.state;

import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.budget.Budget;
import com.fkstrading.streams.budget.Budgets;
import com.fkstrading.streams.position.Exposure;
import com.fkstrading.streams.store.IdleValues;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import java.util.Objects;

/// What accounts, the strategies, symbols and sources of each, and each strategy in each symbol
/// have used of their limits: written by decisions and, as orders are filled and end, by order
/// events.
public record BudgetAccess(TaskStore store) {

    static final Keyspace<Budget> BUDGETS = Keyspace.of("budget", Budget.class);

    private static final IdleValues<Budget> IDLE =
            new IdleValues<>(
                    BUDGETS,
                    Keyspace.of("look-at-budgets", IdleValues.Look.class),
                    Budget::isIdleAt);

    Budgets of(String account, ScoredSignal scored) {
        return of(new Keys(Positions.Key.of(account, scored), scored.signal().ref().source()));
    }

    /// Without a source's.
    Budgets of(Positions.Key position) {
        return of(new Keys(position, ""));
    }

    private Budgets of(Keys keys) {
        return new Budgets(
                one(keys.account()),
                one(keys.strategy()),
                one(keys.symbol()),
                one(keys.strategyInSymbol()),
                one(keys.source()));
    }

    private Budget one(String key) {
        return Objects.requireNonNullElse(store.get(BUDGETS, key), Budget.UNUSED);
    }

    void put(String account, ScoredSignal scored, Budgets changed) {
        put(new Keys(Positions.Key.of(account, scored), scored.signal().ref().source()), changed);
    }

    /// @param added by an order event; less than nothing where it ended a risk
    public void add(Positions.Key position, String source, Exposure added) {
        if (!added.equals(Exposure.NONE)) {
            var keys = new Keys(position, source);
            put(keys, of(keys).withExposure(added));
        }
    }

    /// @param offset of the webhook
    public void forgetIdle(long offset, Instant eventTime) {
        IDLE.forget(store, offset, eventTime);
    }

    private void put(Keys keys, Budgets changed) {
        put(keys.account(), changed.account());
        put(keys.strategy(), changed.strategy());
        put(keys.symbol(), changed.symbol());
        put(keys.strategyInSymbol(), changed.strategyInSymbol());
        put(keys.source(), changed.source());
    }

    private void put(String key, Budget changed) {
        if (!one(key).equals(changed)) {
            store.put(BUDGETS, key, changed);
        }
    }

    /// The keys of a signal's budgets.
    private record Keys(Positions.Key position, String sourceName) {

        String account() {
            return position.account();
        }

        String strategy() {
            return account() + "/strategy/" + position.strategy();
        }

        String symbol() {
            return account() + "/symbol/" + position.symbol();
        }

        /// The strategy is last, since it may be any text.
        String strategyInSymbol() {
            return account() + "/symbol-strategy/" + position.symbol() + "/" + position.strategy();
        }

        String source() {
            return account() + "/source/" + sourceName;
        }
    }
}
