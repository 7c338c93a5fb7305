package com.fkstrading.ingest.price;

import com.fkstrading.contract.market.MarketPrice;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Binance's product list and best prices.
public final class BinanceMarketData implements AutoCloseable {

    public static final String EXCHANGE = "binance";

    /// The whole list is some 15 MB.
    private static final Duration PRODUCTS_LIMIT = Duration.ofSeconds(20);

    private static final Duration PRICES_LIMIT = Duration.ofSeconds(2);

    private final BinanceRest rest;
    private final Clock clock;

    /// @param exchange such as `https://api.binance.com`
    public BinanceMarketData(URI exchange, Clock clock) {
        this.rest = new BinanceRest(exchange);
        this.clock = clock;
    }

    /// Every symbol that is trading; request weight 20.
    ///
    /// @throws IOException with a readable message, when the exchange returns no list
    public List<Product> products() throws IOException, InterruptedException {
        return rest.get("/api/v3/exchangeInfo", PRODUCTS_LIMIT, ProductList.class).products();
    }

    /// The prices of these products, in one request of weight 4. A product that the answer does not
    /// have, or whose book is empty on one side, has none. Binance gives no time, so it is that of
    /// the answer.
    ///
    /// @throws IOException with a readable message, when the exchange returns no prices
    public List<MarketPrice> prices(Map<String, Product> products)
            throws IOException, InterruptedException {
        var tickers = rest.get("/api/v3/ticker/bookTicker", PRICES_LIMIT, BookTicker[].class);
        var now = clock.instant();
        return Arrays.stream(tickers)
                .filter(Objects::nonNull)
                .flatMap(ticker -> ticker.price(products, EXCHANGE, now))
                .toList();
    }

    @Override
    public void close() {
        rest.close();
    }
}
