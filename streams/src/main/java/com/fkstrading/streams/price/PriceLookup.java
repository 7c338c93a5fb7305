package com.fkstrading.streams.price;

import com.fkstrading.contract.market.MarketPrice;
import java.util.List;
import java.util.stream.Stream;

/// Which prices a decision may need: that of the signal's market, and those that convert its quote
/// currency to dollars. They are looked up once and carried, so that no later rule sees any other.
///
/// @param dollars where dollar values come from
public record PriceLookup(DollarRate.Rule dollars) {

    /// @param prices the exchange's newest, however old
    public List<MarketPrice> pricesFor(String symbol, MarketPrices prices) {
        return prices.of(symbol).stream()
                .flatMap(market -> Stream.concat(Stream.of(market), rates(market, prices)))
                .distinct()
                .toList();
    }

    private Stream<MarketPrice> rates(MarketPrice market, MarketPrices prices) {
        String quote = market.quote();
        return quote == null ? Stream.empty() : dollars.markets(quote, prices);
    }
}
