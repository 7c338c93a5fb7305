package com.fkstrading.streams.store;

import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.StoreBuilder;

/// Binds a rule's state to stores: to which ones, and how they become the state that the rule
/// takes.
///
/// @param stores by what supplies them; global tables are not listed
/// @param open opens them for one task
public record StateBinding<I, S>(
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
    public static <I> StateBinding<I, Boolean> none() {
        return new StateBinding<>(
                suppliers -> Set.of(), context -> (account, event) -> Boolean.TRUE);
    }

    /// For a rule whose state is in the task's store.
    public static <I, S> StateBinding<I, S> binding(Function<TaskStore, Access<I, S>> open) {
        return new StateBinding<>(
                suppliers -> Set.of(TaskStore.builder(suppliers)),
                context -> open.apply(TaskStore.open(context)));
    }
}
