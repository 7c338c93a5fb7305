package com.fkstrading.ingest.price;

import com.fkstrading.contract.market.MarketPrice;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The latest prices on `market.prices`, and which new ones have to be written: one that moved, and
/// one that did not move for [#LONGEST_SILENCE], so that a reader can tell a calm market from a
/// dead feed.
public final class PublishedPrices {

    public static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);

    /// Readers ignore an older price.
    public static final Duration OLDEST = Duration.ofSeconds(5);

    private final Map<String, MarketPrice> newest = new ConcurrentHashMap<>();
    private final Duration writtenAfter;

    /// @param interval between two prices of a symbol; an unchanged price is written at the
    ///     interval that is nearest to [#LONGEST_SILENCE]
    public PublishedPrices(Duration interval) {
        this.writtenAfter = LONGEST_SILENCE.minus(interval.dividedBy(2));
    }

    public boolean isDue(MarketPrice price) {
        var last = newest.get(price.symbol());
        return last == null
                || !last.bid().equals(price.bid())
                || !last.ask().equals(price.ask())
                || !price.time().isBefore(last.time().plus(writtenAfter));
    }

    /// Called once Kafka has acknowledged the price. Acknowledgements may come out of order.
    public void published(MarketPrice price) {
        newest.merge(
                price.symbol(),
                price,
                (last, now) -> now.time().isBefore(last.time()) ? last : now);
    }

    public void retain(Set<String> symbols) {
        newest.keySet().retainAll(symbols);
    }

    /// Since the newest price of all; empty before the first.
    public Optional<Duration> age(Instant now) {
        return newest.values().stream()
                .map(MarketPrice::time)
                .max(Instant::compareTo)
                .map(time -> Duration.between(time, now));
    }

    /// How many symbols have a price that is not too old.
    public long current(Instant now) {
        return newest.values().stream()
                .filter(price -> !price.time().plus(OLDEST).isBefore(now))
                .count();
    }
}
