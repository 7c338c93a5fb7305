package com.fkstrading.streams.store;

import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.continuity.HeartbeatPromise;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// By when each strategy has promised its next alert, and the strategies in the order of that time,
/// so that a tick reads only what falls due: both written by signals alone.
public record HeartbeatAccess(TaskStore store)
        implements StateBinding.Access<ValidatedSignal, HeartbeatPromise> {

    private static final Keyspace<HeartbeatPromise> PROMISES =
            Keyspace.of("heartbeat", HeartbeatPromise.class);

    private static final Keyspace<Due> DUE = Keyspace.of("heartbeat-due", Due.class);

    private static final IdleValues<HeartbeatPromise> IDLE =
            new IdleValues<>(
                    PROMISES,
                    Keyspace.of("look-at-heartbeats", IdleValues.Look.class),
                    HeartbeatPromise::isIdleAt);

    private static final IdleValues<Due> IDLE_DUE =
            new IdleValues<>(
                    DUE,
                    Keyspace.of("look-at-heartbeats-due", IdleValues.Look.class),
                    (due, time) -> due.promise().isIdleAt(time));

    /// A strategy whose next alert is promised.
    public record Due(String account, String strategy, Instant time) {

        private HeartbeatPromise promise() {
            return new HeartbeatPromise(time, time, null);
        }
    }

    public static StateBinding<ValidatedSignal, HeartbeatPromise> binding() {
        return StateBinding.binding(HeartbeatAccess::new);
    }

    @Override
    public HeartbeatPromise load(String account, ValidatedSignal signal) {
        return of(account, strategy(signal));
    }

    public HeartbeatPromise of(String account, String strategy) {
        return Objects.requireNonNullElse(
                store.get(PROMISES, key(account, strategy)), HeartbeatPromise.NONE);
    }

    @Override
    public void save(String account, ValidatedSignal signal, HeartbeatPromise changed) {
        String strategy = strategy(signal);
        String key = key(account, strategy);
        var before = of(account, strategy).due();
        if (before != null) {
            store.delete(DUE, at(before) + key);
        }
        if (changed.due() != null) {
            var due = new Due(account, strategy, changed.due());
            store.put(DUE, at(changed.due()) + key, due);
        }
        if (changed.equals(HeartbeatPromise.NONE)) {
            store.delete(PROMISES, key);
        } else {
            store.put(PROMISES, key, changed);
        }
    }

    /// What fell due from one time on and before another.
    ///
    /// @param from null for all before the other
    public List<Due> due(@Nullable Instant from, Instant before) {
        return store.keysBetween(DUE, from == null ? "" : at(from), at(before)).stream()
                .map(key -> store.get(DUE, key))
                .filter(Objects::nonNull)
                .toList();
    }

    /// @param offset of the webhook
    public void forgetIdle(long offset, Instant eventTime) {
        IDLE.forget(store, offset, eventTime);
        IDLE_DUE.forget(store, offset, eventTime);
    }

    /// A cancel may name no strategy: it counts for its source, as other alerts do.
    public static String strategy(ValidatedSignal signal) {
        String named = signal.terms().strategy();
        return named.equals(SignalTerms.ANY) ? signal.ref().source() : named;
    }

    /// The strategy is last, since it may be any text.
    public static String key(String account, String strategy) {
        return account + "/" + strategy;
    }

    /// Times sort as their texts do.
    private static String at(Instant time) {
        return "%015d/".formatted(time.toEpochMilli());
    }
}
