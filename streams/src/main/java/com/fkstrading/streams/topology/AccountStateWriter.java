package com.fkstrading.streams.topology;

import com.fkstrading.contract.account.AccountState;
import com.fkstrading.streams.budget.LimitsInForce;
import com.fkstrading.streams.state.AccountStates;
import com.fkstrading.streams.state.StateChange;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/// Publishes what has changed of an account's state.
final class AccountStateWriter
        extends ContextualProcessor<String, StateChange, String, AccountState> {

    private final LimitsInForce limits;

    /// @param limits where operators have set no others
    AccountStateWriter(LimitsInForce limits) {
        this.limits = limits;
    }

    @Override
    public void process(Record<String, StateChange> record) {
        var states = new AccountStates(TaskStore.open(context()), limits);
        var time = Instant.ofEpochMilli(record.timestamp());
        states.after(record.value(), time)
                .forEach(part -> context().forward(record.withKey(part.key()).withValue(part)));
    }
}
