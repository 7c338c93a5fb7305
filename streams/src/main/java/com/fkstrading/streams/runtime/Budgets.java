package com.fkstrading.streams.runtime;

import com.fkstrading.contract.JsonSerde;
import com.fkstrading.contract.control.ControlCommand;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.limit.Limit;
import com.fkstrading.streams.limit.RateBudget;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The operators' newest command, and what each account used of its rate.
public final class Budgets implements Memory<ScoredSignal, Limit.State> {

    public static final String COMMANDS = "commands";

    private static final String BUDGETS = "budgets";

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(BUDGETS),
                        Serdes.String(),
                        new JsonSerde<>(RateBudget.class)));
    }

    @Override
    public Access<ScoredSignal, Limit.State> open(ProcessingContext context) {
        GlobalTable<ControlCommand> commands = GlobalTable.open(context, COMMANDS);
        KeyValueStore<String, RateBudget> budgets = context.getStateStore(BUDGETS);
        return new Access<>() {
            @Override
            public Limit.State load(String account, ScoredSignal signal, Instant eventTime) {
                return new Limit.State(
                        commands.get(ControlCommand.EVERYTHING),
                        Objects.requireNonNullElse(budgets.get(account), RateBudget.UNUSED));
            }

            @Override
            public void save(
                    String account, ScoredSignal signal, Instant eventTime, Limit.State state) {
                budgets.put(account, state.budget());
            }
        };
    }
}
