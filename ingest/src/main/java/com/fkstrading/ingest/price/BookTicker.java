package com.fkstrading.ingest.price;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A symbol's best prices, as Binance gives them.
record BookTicker(@Nullable String symbol, @Nullable String bidPrice, @Nullable String askPrice) {

    /// None for a product that is not wanted, or whose book is empty on one side.
    ///
    /// @param products those whose prices are wanted, by symbol
    Stream<MarketPrice> price(Map<String, Product> products, String exchange, Instant now) {
        var product = symbol == null ? null : products.get(symbol);
        if (product == null || bidPrice == null || askPrice == null) {
            return Stream.empty();
        }
        try {
            return Stream.of(
                    new MarketPrice(
                            product.symbol(),
                            Price.of(bidPrice),
                            Price.of(askPrice),
                            now,
                            exchange,
                            product.base(),
                            product.quote()));
        } catch (IllegalArgumentException noPrice) {
            return Stream.empty();
        }
    }
}
