package com.fkstrading.streams.state;

import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.streams.equity.RealisedResult;
import com.fkstrading.streams.loss.DayResult;
import com.fkstrading.streams.loss.LossStreak;
import com.fkstrading.streams.loss.Losses;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.store.Keyspace;
import com.fkstrading.streams.store.TaskStore;
import java.util.List;
import java.util.Objects;

/// What the sales of accounts and strategies brought: written by order events, read by decisions.
public record LossAccess(TaskStore store) {

    private static final Keyspace<DayResult> DAYS = Keyspace.of("day-result", DayResult.class);
    private static final Keyspace<LossStreak> STREAKS =
            Keyspace.of("loss-streak", LossStreak.class);

    private static final Keyspace<RealisedResult> REALISED =
            Keyspace.of("realised", RealisedResult.class);

    Losses of(String account, ScoredSignal scored) {
        return of(account, scored.signal().terms().strategy());
    }

    private Losses of(String account, String strategy) {
        return new Losses(
                day(account),
                day(key(account, strategy)),
                Objects.requireNonNullElse(
                        store.get(STREAKS, key(account, strategy)), LossStreak.NONE));
    }

    DayResult day(String key) {
        return Objects.requireNonNullElse(store.get(DAYS, key), DayResult.NONE);
    }

    /// Of the account, in all its time.
    RealisedResult realised(String account) {
        return Objects.requireNonNullElse(store.get(REALISED, account), RealisedResult.NONE);
    }

    /// The accounts that have a result, in the order of the store. Reads all results: for what is
    /// asked rarely.
    public List<String> accounts() {
        return store.keys(DAYS).stream().filter(key -> key.indexOf('/') < 0).toList();
    }

    /// What one event sold counts for the day.
    public void addSale(String account, Sale sale) {
        var before = of(account, sale.strategy());
        store.put(REALISED, account, realised(account).with(sale));
        store.put(DAYS, account, before.account().with(sale));
        store.put(DAYS, key(account, sale.strategy()), before.strategy().with(sale));
    }

    /// What a whole order sold counts as one win or loss.
    public void addResult(String account, Sale result) {
        var before = of(account, result.strategy());
        store.put(STREAKS, key(account, result.strategy()), before.streak().with(result));
    }

    private static String key(String account, String strategy) {
        return account + "/" + strategy;
    }
}
