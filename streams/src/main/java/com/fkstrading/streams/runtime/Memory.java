package com.fkstrading.streams.runtime;

import java.time.Instant;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;

/// Where a stage's state stands: which stores it keeps, and how they become the state that its rule
/// takes.
public interface Memory<I, S> {

    /// The stores of its own and shared ones; global tables need no mention.
    Set<StoreBuilder<?>> stores();

    /// Opens them for one task.
    Access<I, S> open(ProcessingContext context);

    /// One task's view of the memory.
    interface Access<I, S> {

        S load(String account, I event, Instant eventTime);

        /// Called only with a state that differs from the loaded one.
        default void save(String account, I event, Instant eventTime, S state) {
            throw new UnsupportedOperationException("this stage only looks up");
        }
    }

    /// For a rule that has no state.
    static <I> Memory<I, Boolean> none() {
        return new Memory<>() {
            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of();
            }

            @Override
            public Access<I, Boolean> open(ProcessingContext context) {
                return (account, event, eventTime) -> Boolean.TRUE;
            }
        };
    }
}
