package com.fkstrading.streams.price;

import com.fkstrading.contract.market.MarketPrice;
import java.util.List;
import java.util.stream.Stream;

/// Which prices a decision may need: that of the signal's market, and those that convert its quote
/// currency to dollars. They are looked up once and carried, so that no later rule sees any other.
///
/// @param dollarAssets that count as one dollar each
public record PriceLookup(List<String> dollarAssets) {

    public PriceLookup {
        dollarAssets = List.copyOf(dollarAssets);
    }

    /// @param prices the exchange's newest, however old
    public List<MarketPrice> pricesFor(String symbol, MarketPrices prices) {
        return prices.of(symbol).stream()
                .flatMap(market -> Stream.concat(Stream.of(market), rates(market, prices)))
                .distinct()
                .toList();
    }

    private Stream<MarketPrice> rates(MarketPrice market, MarketPrices prices) {
        String quote = market.quote();
        return quote == null || dollarAssets.contains(quote)
                ? Stream.empty()
                : dollarAssets.stream()
                        .flatMap(
                                dollar ->
                                        Stream.concat(
                                                prices.of(quote, dollar).stream(),
                                                prices.of(dollar, quote).stream()));
    }
}
