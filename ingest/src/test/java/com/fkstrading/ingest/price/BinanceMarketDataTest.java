package com.fkstrading.ingest.price;

import static com.fkstrading.ingest.price.FakeMarketData.PRICES;
import static com.fkstrading.ingest.price.FakeMarketData.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinanceMarketDataTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final Product BTC = new Product("BTCUSDT", "BTC", "USDT");
    private static final Product ETH = new Product("ETHBTC", "ETH", "BTC");
    private static final Map<String, Product> BOTH = Map.of("BTCUSDT", BTC, "ETHBTC", ETH);

    private final FakeMarketData exchange = new FakeMarketData();
    private final BinanceMarketData marketData =
            new BinanceMarketData(URI.create(exchange.url()), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        marketData.close();
        exchange.close();
    }

    @Test
    void productsThatTradeAreRead() throws Exception {
        exchange.lists("BTCUSDT", "BTC", "USDT", "TRADING");
        exchange.lists("ETHBTC", "ETH", "BTC", "TRADING");
        exchange.lists("LUNAUSDT", "LUNA", "USDT", "BREAK");
        assertThat(marketData.products()).containsExactlyInAnyOrder(BTC, ETH);
    }

    @Test
    void pricesOfAllProductsComeWithOneRequest() throws Exception {
        exchange.quotes("BTCUSDT", "65099.90000000", "65100.00");
        exchange.quotes("ETHBTC", "0.0461", "0.0462");
        exchange.quotes("OTHER", "1", "2");
        assertThat(marketData.prices(BOTH))
                .containsExactlyInAnyOrder(
                        new MarketPrice(
                                "BTCUSDT",
                                Price.of("65099.9"),
                                Price.of("65100"),
                                NOW,
                                "binance",
                                "BTC",
                                "USDT"),
                        new MarketPrice(
                                "ETHBTC",
                                Price.of("0.0461"),
                                Price.of("0.0462"),
                                NOW,
                                "binance",
                                "ETH",
                                "BTC"));
        assertThat(exchange.requests()).containsExactly(PRICES);
    }

    @ParameterizedTest
    @CsvSource({"0.00000000,2", "1,0.0", "NaN,2", "'',2", "-1,2"})
    void emptySideOfOneBookTakesNoOtherPriceAway(String bid, String ask) throws Exception {
        exchange.quotes("BTCUSDT", "1", "2");
        exchange.quotes("ETHBTC", bid, ask);
        assertThat(marketData.prices(BOTH))
                .extracting(MarketPrice::symbol)
                .containsExactly("BTCUSDT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{}|the exchange answered 400",
                "503|''|the exchange answered 503",
                "200|<html>|the exchange answered",
                "200|{\"symbols\":7}|the exchange answered",
                "200|null|the exchange answered without",
            })
    void whatIsNoAnswerFailsWithASentence(int status, String body, String sentence) {
        exchange.fails(PRICES, status, body, Map.of());
        exchange.fails(PRODUCTS, status, body, Map.of());
        assertThatThrownBy(() -> marketData.prices(BOTH))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(sentence);
        assertThatThrownBy(marketData::products)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"429,7,PT7S", "418,180,PT3M", "418,99999999,PT10M", "429,soon,PT10S"})
    void exchangeSaysHowLongToPause(int status, String retryAfter, Duration pause) {
        exchange.fails(PRICES, status, "{}", Map.of("Retry-After", retryAfter));
        assertThatThrownBy(() -> marketData.prices(BOTH))
                .isInstanceOfSatisfying(
                        QuotaExceededException.class,
                        asked -> assertThat(asked.pause()).isEqualTo(pause));
    }

    @Test
    @Timeout(10)
    void answerThatNeverEndsFails() {
        exchange.fails(PRICES, 200, "[", Map.of("X-Never-Ends", "true"));
        assertThatThrownBy(() -> marketData.prices(BOTH))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("within PT2S");
    }

    @Test
    void absentExchangeFails() {
        exchange.close();
        assertThatThrownBy(() -> marketData.prices(BOTH)).isInstanceOf(IOException.class);
    }
}
