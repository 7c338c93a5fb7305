package com.fkstrading.ingest.price;

import com.fkstrading.contract.market.MarketPrice;
import java.time.Duration;

/// Which prices go on: one that moved, and one that did not for [#LONGEST_SILENCE], so that a
/// reader can tell a calm market from a dead feed.
public final class PriceNews {

    public static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private PriceNews() {}

    /// @param last what was written before; null when nothing was
    public static boolean isNews(MarketPrice last, MarketPrice now) {
        return last == null
                || !last.bid().equals(now.bid())
                || !last.ask().equals(now.ask())
                || !now.time().isBefore(last.time().plus(LONGEST_SILENCE));
    }
}
