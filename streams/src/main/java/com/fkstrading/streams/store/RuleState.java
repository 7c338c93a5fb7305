package com.fkstrading.streams.store;

import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;

/// Where a rule's state is stored: in which stores, and how they become the state that the rule
/// takes.
public interface RuleState<I, S> {

    /// Its own and shared ones; global tables need no mention.
    Set<StoreBuilder<?>> stores();

    /// Opens them for one task.
    Access<I, S> open(ProcessingContext context);

    /// One task's view of the state.
    interface Access<I, S> {

        S load(String account, I event);

        /// Called only with a state that differs from the loaded one.
        default void save(String account, I event, S state) {
            throw new UnsupportedOperationException("this stage only looks up");
        }
    }

    /// For a rule that looks up and changes nothing.
    static <I, S> RuleState<I, S> lookUp(
            Set<StoreBuilder<?>> stores, Function<ProcessingContext, Access<I, S>> open) {
        return new RuleState<>() {
            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }

            @Override
            public Access<I, S> open(ProcessingContext context) {
                return open.apply(context);
            }
        };
    }

    /// For a rule that has no state.
    static <I> RuleState<I, Boolean> none() {
        return lookUp(Set.of(), context -> (account, event) -> Boolean.TRUE);
    }
}
