package com.fkstrading.streams.store;

import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.limit.RateBudget;
import java.util.Objects;

/// The commands that concern the account, its order events that could not be read, what it used of
/// its rate, and its position.
public record LimitState(TaskState state) implements RuleState.Access<ScoredSignal, Limit.State> {

    private static final Part<RateBudget> BUDGETS = Part.of("rate-budget", RateBudget.class);

    public static RuleState<ScoredSignal, Limit.State> create() {
        return RuleState.of(LimitState::new);
    }

    @Override
    public Limit.State load(String account, ScoredSignal scored) {
        return new Limit.State(
                new CommandStore(state).of(account),
                new UnreadableEvents(state).of(account),
                Objects.requireNonNullElse(state.get(BUDGETS, account), RateBudget.UNUSED),
                new PositionStore(state).of(account, scored.signal().terms().symbol()));
    }

    @Override
    public void save(String account, ScoredSignal scored, Limit.State changed) {
        state.put(BUDGETS, account, changed.budget());
    }
}
