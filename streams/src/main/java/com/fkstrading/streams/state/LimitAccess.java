package com.fkstrading.streams.state;

import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.store.StateBinding;
import com.fkstrading.streams.store.TaskStore;

/// The commands that concern the account, its order events that could not be read, what it and the
/// signal's strategy have used and lost, and the position of the strategy.
public record LimitAccess(TaskStore store)
        implements StateBinding.Access<ScoredSignal, Limit.State> {

    public static StateBinding<ScoredSignal, Limit.State> binding() {
        return StateBinding.binding(LimitAccess::new);
    }

    @Override
    public Limit.State load(String account, ScoredSignal scored) {
        return new Limit.State(
                new Commands(store).tradingStates(account),
                new UnreadableEvents(store).of(account),
                new BudgetAccess(store).of(account, scored),
                new LossAccess(store).of(account, scored),
                new Positions(store).of(account, scored.signal().terms()));
    }

    @Override
    public void save(String account, ScoredSignal scored, Limit.State changed) {
        new BudgetAccess(store).put(account, scored, changed.budgets());
    }
}
