package com.fkstrading.ingest.price;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fkstrading.contract.Json;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Binance's product list and best prices, over REST. Every request ends within its limit, also
/// when the answer begins and never ends.
public final class BinanceMarketData implements AutoCloseable {

    public static final String EXCHANGE = "binance";

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);

    /// The whole list is some 15 MB.
    private static final Duration PRODUCTS_LIMIT = Duration.ofSeconds(20);

    private static final Duration PRICES_LIMIT = Duration.ofSeconds(2);
    private static final long LARGEST_ANSWER = 64L * 1024 * 1024;
    private static final int OK = 200;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final ObjectReader PRODUCTS = Json.MAPPER.readerFor(ExchangeInfo.class);
    private static final ObjectReader TICKERS = Json.MAPPER.readerFor(BookTicker[].class);

    private final URI exchange;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_LIMIT)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    /// @param exchange such as `https://api.binance.com`
    public BinanceMarketData(URI exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
    }

    /// The exchange asks for a pause, by 429 or 418.
    public static final class PauseAskedException extends IOException {

        private static final long serialVersionUID = 1;

        private final Duration pause;

        PauseAskedException(int status, Duration pause) {
            super("the exchange answered " + status + " and asks for a pause of " + pause);
            this.pause = pause;
        }

        public Duration pause() {
            return pause;
        }
    }

    /// What we read of Binance's answers; their other fields may come and go.
    private record ExchangeInfo(List<ListedSymbol> symbols) {}

    private record ListedSymbol(
            String symbol, String status, String baseAsset, String quoteAsset) {}

    private record BookTicker(String symbol, String bidPrice, String askPrice) {}

    /// Every symbol that is trading; request weight 20.
    ///
    /// @throws IOException with a sentence for a person, when the exchange gives no list
    public List<Product> products() throws IOException, InterruptedException {
        ExchangeInfo info = get("/api/v3/exchangeInfo", PRODUCTS_LIMIT, PRODUCTS);
        if (info == null || info.symbols() == null) {
            throw new IOException("the exchange answered without symbols");
        }
        return info.symbols().stream()
                .filter(Objects::nonNull)
                .filter(listed -> "TRADING".equals(listed.status()))
                .filter(
                        listed ->
                                Stream.of(listed.symbol(), listed.baseAsset(), listed.quoteAsset())
                                        .allMatch(Objects::nonNull))
                .map(it -> new Product(it.symbol(), it.baseAsset(), it.quoteAsset()))
                .toList();
    }

    /// The prices of these products, all asked for at once; request weight 4. A product that the
    /// answer does not know, or whose book is empty on one side, has none. Binance gives no time,
    /// so it is that of the answer.
    ///
    /// @throws IOException with a sentence for a person, when the exchange gives no prices
    public List<MarketPrice> prices(Map<String, Product> products)
            throws IOException, InterruptedException {
        BookTicker[] tickers = get("/api/v3/ticker/bookTicker", PRICES_LIMIT, TICKERS);
        if (tickers == null) {
            throw new IOException("the exchange answered without prices");
        }
        var now = clock.instant();
        return Arrays.stream(tickers)
                .filter(Objects::nonNull)
                .filter(ticker -> ticker.symbol() != null)
                .flatMap(ticker -> price(ticker, products.get(ticker.symbol()), now))
                .toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static Stream<MarketPrice> price(BookTicker ticker, Product product, Instant now) {
        if (product == null || ticker.bidPrice() == null || ticker.askPrice() == null) {
            return Stream.empty();
        }
        try {
            return Stream.of(
                    new MarketPrice(
                            product.symbol(),
                            Price.of(ticker.bidPrice()),
                            Price.of(ticker.askPrice()),
                            now,
                            EXCHANGE,
                            product.base(),
                            product.quote()));
        } catch (IllegalArgumentException noPrice) {
            return Stream.empty();
        }
    }

    private <T> T get(String path, Duration limit, ObjectReader reader)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(exchange + path)).timeout(limit).build();
        var pending =
                http.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            var response = pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw refusal(response);
            }
            return reader.readValue(response.body());
        } catch (TimeoutException late) {
            throw new IOException("the exchange did not answer within " + limit, late);
        } catch (ExecutionException failed) {
            throw new IOException("the exchange did not answer: " + failed.getCause(), failed);
        } catch (JsonProcessingException noJson) {
            throw new IOException("the exchange answered " + noJson.getOriginalMessage(), noJson);
        } finally {
            pending.cancel(true);
        }
    }

    private static IOException refusal(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status != 429 && status != 418) {
            return new IOException("the exchange answered " + status);
        }
        long seconds =
                response.headers()
                        .firstValue("Retry-After")
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Long::parseLong)
                        .orElse(status == 418 ? 120L : 10L);
        var asked = Duration.ofSeconds(seconds);
        return new PauseAskedException(
                status, asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE);
    }
}
