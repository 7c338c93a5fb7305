package com.fkstrading.ingest.price;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fkstrading.contract.Json;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

/// Binance's `bookTicker`, asked over REST for one symbol at a time (request weight 2). It carries
/// no time of its own, so the price's time is its arrival.
public final class BinancePriceFeed implements PriceFeed {

    private static final String VENUE = "binance";
    private static final String PATH = "/api/v3/ticker/bookTicker?symbol=";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final String exchangeUrl;
    private final HttpClient http;
    private final Clock clock;

    /// @param exchangeUrl such as `https://api.binance.com`
    public BinancePriceFeed(URI exchangeUrl, HttpClient http, Clock clock) {
        this.exchangeUrl = exchangeUrl.toString().replaceFirst("/+$", "");
        this.http = http;
        this.clock = clock;
    }

    /// What we read of Binance's answer; its other fields may come and go.
    private record BookTicker(String symbol, String bidPrice, String askPrice) {}

    @Override
    public String venue() {
        return VENUE;
    }

    @Override
    public MarketPrice read(String symbol) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(exchangeUrl + PATH + URLEncoder.encode(symbol, UTF_8)))
                        .timeout(PATIENCE)
                        .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            throw new IOException("the exchange answered " + response.statusCode());
        }
        return price(symbol, Json.MAPPER.readValue(response.body(), BookTicker.class));
    }

    /// An empty side of the book reads as a price of 0, which is none.
    private MarketPrice price(String symbol, BookTicker ticker) throws IOException {
        if (!symbol.equals(ticker.symbol())) {
            throw new IOException("the exchange answered for symbol " + ticker.symbol());
        }
        if (ticker.bidPrice() == null || ticker.askPrice() == null) {
            throw new IOException("the exchange answered without bidPrice or askPrice");
        }
        try {
            return new MarketPrice(
                    symbol,
                    Price.of(ticker.bidPrice()),
                    Price.of(ticker.askPrice()),
                    clock.instant(),
                    VENUE,
                    null,
                    null);
        } catch (IllegalArgumentException noPrice) {
            throw new IOException("the exchange answered " + noPrice.getMessage(), noPrice);
        }
    }
}
