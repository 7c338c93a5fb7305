package com.fkstrading.ingest.price;

import com.fkstrading.contract.market.MarketPrice;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The volatility of each symbol: its highest less its lowest mid price of the last five minutes,
/// as a ratio of the newest. For one thread.
public final class ShortTermVolatility {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Map<String, PriceRange> ranges = new HashMap<>();

    /// Takes the newest price of a symbol into account.
    ///
    /// @return the price with the volatility, where it is known
    public MarketPrice with(MarketPrice price) {
        var mid = price.bid().value().add(price.ask().value()).multiply(HALF);
        var range = ranges.computeIfAbsent(price.symbol(), _ -> new PriceRange());
        range.add(mid, price.time());
        return range.relativeTo(mid)
                .map(ratio -> price.withVolatility(canonical(ratio)))
                .orElse(price);
    }

    public void retain(Set<String> symbols) {
        ranges.keySet().retainAll(symbols);
    }

    /// 0.0120 is written 0.012, as every decimal.
    private static BigDecimal canonical(BigDecimal ratio) {
        return ratio.signum() == 0 ? BigDecimal.ZERO : ratio.stripTrailingZeros();
    }
}
