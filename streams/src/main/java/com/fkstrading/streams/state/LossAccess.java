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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the sales of accounts and strategies brought: written by order events, read by decisions.
public record LossAccess(TaskStore store) {

    private static final Keyspace<DayResult> DAYS = Keyspace.of("day-result", DayResult.class);
    private static final Keyspace<LossStreak> STREAKS =
            Keyspace.of("loss-streak", LossStreak.class);

    private static final Keyspace<RealisedResult> REALISED =
            Keyspace.of("realised", RealisedResult.class);

    /// Of a result.
    ///
    /// @param strategy null for all of the account
    public record Key(String account, @Nullable String strategy) {

        /// Of a text in the store; the strategy is last, since it may be any text.
        static Key parse(String text) {
            int end = text.indexOf('/');
            return end < 0
                    ? new Key(text, null)
                    : new Key(text.substring(0, end), text.substring(end + 1));
        }

        @Override
        public String toString() {
            return strategy == null ? account : key(account, strategy);
        }
    }

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

    /// The results of all accounts and their strategies, in the order of the store. Reads them all:
    /// for what is asked rarely.
    public List<Key> results() {
        return results("", Integer.MAX_VALUE);
    }

    /// @param from included, if it is there; empty for the first
    List<Key> results(String from, int most) {
        return store.keys(DAYS, from, most).stream().map(Key::parse).toList();
    }

    /// The results of one account and its strategies.
    public List<Key> results(String account) {
        var strategies = store.allBy(DAYS, account + "/").keySet().stream();
        return Stream.concat(
                        Stream.of(new Key(account, null)),
                        strategies.map(strategy -> new Key(account, strategy)))
                .toList();
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
