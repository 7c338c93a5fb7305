package com.fkstrading.streams.state;

import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.score.Score;
import com.fkstrading.streams.score.factor.StrategySides;
import com.fkstrading.streams.store.IdleValues;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.StateBinding;
import com.fkstrading.streams.store.TaskStore;
import java.time.Instant;
import java.util.Objects;

/// What a score reads: the sides that the account's strategies took on the symbol, written by
/// scores alone, and the strategy's track record, written by order events alone.
public record ScoreAccess(TaskStore store)
        implements StateBinding.Access<ValidatedSignal, Score.State> {

    static final Keyspace<StrategySides> SIDES = Keyspace.of("strategy-sides", StrategySides.class);

    private static final IdleValues<StrategySides> IDLE =
            new IdleValues<>(
                    SIDES,
                    Keyspace.of("look-at-strategy-sides", IdleValues.Look.class),
                    StrategySides::isIdleAt);

    public static StateBinding<ValidatedSignal, Score.State> binding() {
        return StateBinding.binding(ScoreAccess::new);
    }

    @Override
    public Score.State load(String account, ValidatedSignal signal) {
        var terms = signal.terms();
        return new Score.State(
                Objects.requireNonNullElse(
                        store.get(SIDES, key(account, terms)), StrategySides.NONE),
                new TrackRecords(store).of(account, terms.strategy()));
    }

    @Override
    public void save(String account, ValidatedSignal signal, Score.State changed) {
        store.put(SIDES, key(account, signal.terms()), changed.sides());
    }

    /// @param offset of the webhook
    public void forgetIdle(long offset, Instant eventTime) {
        IDLE.forget(store, offset, eventTime);
    }

    private static String key(String account, SignalTerms terms) {
        return account + "/" + terms.symbol();
    }
}
