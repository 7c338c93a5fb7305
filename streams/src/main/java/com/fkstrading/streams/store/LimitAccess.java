package com.fkstrading.streams.store;

import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.limit.RateBudget;
import java.util.Objects;

/// The commands that concern the account, its order events that could not be read, what it used of
/// its rate, and its position.
public record LimitAccess(TaskStore store)
        implements StateBinding.Access<ScoredSignal, Limit.State> {

    private static final Keyspace<RateBudget> BUDGETS =
            Keyspace.of("rate-budget", RateBudget.class);

    public static StateBinding<ScoredSignal, Limit.State> binding() {
        return StateBinding.binding(LimitAccess::new);
    }

    @Override
    public Limit.State load(String account, ScoredSignal scored) {
        return new Limit.State(
                new Commands(store).tradingStates(account),
                new UnreadableEvents(store).of(account),
                Objects.requireNonNullElse(store.get(BUDGETS, account), RateBudget.UNUSED),
                new Positions(store).of(account, scored.signal().terms().symbol()));
    }

    @Override
    public void save(String account, ScoredSignal scored, Limit.State changed) {
        store.put(BUDGETS, account, changed.budget());
    }
}
