package com.fkstrading.streams.store;

import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.limit.RateBudget;
import com.fkstrading.streams.limit.UnreadableEvent;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The commands that concern the account, its order events that could not be read, what it used of
/// its rate, and its position.
public record LimitState(
        CommandTable commands,
        DecodedStore<UnreadableEvent> events,
        DecodedStore<RateBudget> budgets,
        PositionStore.Positions positions)
        implements RuleState.Access<ScoredSignal, Limit.State> {

    public static RuleState<ScoredSignal, Limit.State> of(
            PositionStore positions, JsonStore<UnreadableEvent> events) {
        var budgets = JsonStore.of("budgets", RateBudget.class);
        return new RuleState<>(
                Set.of(positions.positions(), events, budgets),
                context ->
                        new LimitState(
                                CommandTable.open(context),
                                events.open(context),
                                budgets.open(context),
                                positions.openPositions(context)));
    }

    @Override
    public Limit.State load(String account, ScoredSignal scored) {
        return new Limit.State(
                commands.of(account),
                Stream.of(account, UnreadableEvent.ANY_ACCOUNT)
                        .map(events::get)
                        .filter(Objects::nonNull)
                        .toList(),
                Objects.requireNonNullElse(budgets.get(account), RateBudget.UNUSED),
                positions.of(account, scored.signal().terms().symbol()));
    }

    @Override
    public void save(String account, ScoredSignal scored, Limit.State state) {
        budgets.put(account, state.budget());
    }
}
