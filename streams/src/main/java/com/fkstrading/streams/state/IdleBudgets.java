package com.fkstrading.streams.state;

import com.fkstrading.streams.budget.Budget;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import java.util.Objects;

/// Forgets the budgets that nobody uses any more, a few at a time: alerts may name as many
/// strategies as they like. What is forgotten, and when, follows from the webhooks alone, so that a
/// replay forgets the same.
public record IdleBudgets(TaskStore store) {

    private static final Keyspace<String> CURSOR = Keyspace.of("idle-budgets", String.class);
    private static final String ONLY = "";

    private static final int EVERY = 64;
    private static final int LOOKED_AT = 256;

    /// @param offset of the webhook
    public void forget(long offset, Instant eventTime) {
        if (offset % EVERY > 0) {
            return;
        }
        var from = Objects.requireNonNullElse(store.get(CURSOR, ONLY), "");
        var keys = store.keys(BudgetAccess.BUDGETS, from, LOOKED_AT);
        keys.stream().filter(key -> isIdle(key, eventTime)).forEach(this::delete);
        var next = keys.size() < LOOKED_AT ? "" : keys.getLast();
        if (!next.equals(from)) {
            store.put(CURSOR, ONLY, next);
        }
    }

    private boolean isIdle(String key, Instant eventTime) {
        Budget budget = store.get(BudgetAccess.BUDGETS, key);
        return budget != null && budget.isIdleAt(eventTime);
    }

    private void delete(String key) {
        store.delete(BudgetAccess.BUDGETS, key);
    }
}
