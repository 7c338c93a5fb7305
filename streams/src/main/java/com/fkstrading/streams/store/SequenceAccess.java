package com.fkstrading.streams.store;

import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.streams.continuity.AlertSequence;
import java.time.Instant;
import java.util.Objects;

/// What is known of the alerts of each strategy on each symbol: written by signals alone.
public record SequenceAccess(TaskStore store)
        implements StateBinding.Access<ValidatedSignal, AlertSequence> {

    private static final Keyspace<AlertSequence> SEQUENCES =
            Keyspace.of("alert-sequence", AlertSequence.class);

    private static final IdleValues<AlertSequence> IDLE =
            new IdleValues<>(
                    SEQUENCES,
                    Keyspace.of("look-at-alert-sequences", IdleValues.Look.class),
                    AlertSequence::isIdleAt);

    public static StateBinding<ValidatedSignal, AlertSequence> binding() {
        return StateBinding.binding(SequenceAccess::new);
    }

    @Override
    public AlertSequence load(String account, ValidatedSignal signal) {
        var terms = signal.terms();
        return of(account, terms.symbol(), terms.strategy());
    }

    public AlertSequence of(String account, String symbol, String strategy) {
        return Objects.requireNonNullElse(
                store.get(SEQUENCES, key(account, symbol, strategy)), AlertSequence.NONE);
    }

    @Override
    public void save(String account, ValidatedSignal signal, AlertSequence changed) {
        var terms = signal.terms();
        store.put(SEQUENCES, key(account, terms.symbol(), terms.strategy()), changed);
    }

    /// @param offset of the webhook
    public void forgetIdle(long offset, Instant eventTime) {
        IDLE.forget(store, offset, eventTime);
    }

    /// The strategy is last, since it may be any text.
    private static String key(String account, String symbol, String strategy) {
        return account + "/" + symbol + "/" + strategy;
    }
}
