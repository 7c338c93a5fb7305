package com.fkstrading.streams.store;

import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.StoreBuilder;

/// Where a rule's state is stored: in which stores, and how they become the state that the rule
/// takes.
///
/// @param stores by the kind of store that keeps them; global tables are not listed
/// @param open opens them for one task
public record RuleState<I, S>(
        Function<DslStoreSuppliers, Set<StoreBuilder<?>>> stores,
        Function<ProcessingContext, Access<I, S>> open) {

    /// One task's view of the state. A rule that only reads its state needs no more than `load`.
    @FunctionalInterface
    public interface Access<I, S> {

        S load(String account, I event);

        /// Called only with a state that differs from the loaded one.
        default void save(String account, I event, S state) {
            throw new UnsupportedOperationException("this rule only reads its state");
        }
    }

    /// For a rule that has no state.
    public static <I> RuleState<I, Boolean> none() {
        return new RuleState<>(kind -> Set.of(), context -> (account, event) -> Boolean.TRUE);
    }

    /// For a rule whose state is in the task's.
    static <I, S> RuleState<I, S> of(Function<TaskState, Access<I, S>> open) {
        return new RuleState<>(
                kind -> Set.of(TaskState.builder(kind)),
                context -> open.apply(TaskState.open(context)));
    }
}
