package com.fkstrading.streams.topology;

import com.fkstrading.streams.decision.Decision;
import com.fkstrading.streams.decision.Outcome;
import java.time.Instant;

/// A stage's decision: a pure function of its state, the event, and the event's time.
@FunctionalInterface
public interface Rule<S, I, O> {

    Decision<S, O> decide(S state, I event, Instant eventTime);

    /// A rule that remembers nothing.
    @FunctionalInterface
    interface Stateless<I, O> {
        Outcome<O> decide(I event, Instant eventTime);
    }
}
