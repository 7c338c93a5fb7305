package com.fkstrading.streams.store;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.limit.RateBudget;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The commands that concern the account, its order events that could not be read, what it used of
/// its rate, and its position.
public final class LimitState implements RuleState<ScoredSignal, Limit.State> {

    private static final String BUDGETS = "budgets";

    private final PositionStore positions;
    private final UnreadableEventStore unreadable;

    public LimitState(PositionStore positions, UnreadableEventStore unreadable) {
        this.positions = positions;
        this.unreadable = unreadable;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                positions.positions(),
                unreadable.builder(),
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(BUDGETS),
                        Serdes.String(),
                        new JsonSerde<>(RateBudget.class)));
    }

    @Override
    public Access<ScoredSignal, Limit.State> open(ProcessingContext context) {
        var commands = CommandTable.open(context);
        var held = PositionStore.openPositions(context);
        var events = UnreadableEventStore.open(context);
        KeyValueStore<String, RateBudget> budgets = context.getStateStore(BUDGETS);
        return new Access<>() {
            @Override
            public Limit.State load(String account, ScoredSignal scored) {
                return new Limit.State(
                        commands.of(account),
                        events.of(account),
                        Objects.requireNonNullElse(budgets.get(account), RateBudget.UNUSED),
                        held.of(account, scored.signal().terms().symbol()));
            }

            @Override
            public void save(String account, ScoredSignal scored, Limit.State state) {
                budgets.put(account, state.budget());
            }
        };
    }
}
