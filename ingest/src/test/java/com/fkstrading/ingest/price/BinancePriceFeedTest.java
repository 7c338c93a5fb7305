package com.fkstrading.ingest.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinancePriceFeedTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    private final FakeExchange exchange = new FakeExchange();
    private final HttpClient http = HttpClient.newHttpClient();
    private final PriceFeed feed =
            new BinancePriceFeed(
                    URI.create(exchange.url() + "/"), http, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        http.close();
        exchange.close();
    }

    @Test
    void bestBidAndAskAreRead() throws Exception {
        exchange.quotes("BTCUSDT", "65099.90000000", "65100.00");
        assertThat(feed.read("BTCUSDT"))
                .isEqualTo(
                        new MarketPrice(
                                "BTCUSDT",
                                Price.of("65099.9"),
                                Price.of("65100"),
                                NOW,
                                "binance",
                                null,
                                null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"code\":-1121,\"msg\":\"Invalid symbol.\"}|the exchange answered 400",
                "503||the exchange answered 503",
                "200|{\"symbol\":\"ETHUSDT\",\"bidPrice\":\"1\",\"askPrice\":\"2\"}|symbol ETHUSDT",
                "200|{\"symbol\":\"BTCUSDT\",\"askPrice\":\"2\"}|without bidPrice",
                "200|{\"symbol\":\"BTCUSDT\",\"bidPrice\":\"0.0\",\"askPrice\":\"2\"}|price: 0.0",
                "200|{\"symbol\":\"BTCUSDT\",\"bidPrice\":\"NaN\",\"askPrice\":\"2\"}|answered",
            })
    void whatIsNoPriceFailsWithASentence(int status, String body, String sentence) {
        exchange.answers("BTCUSDT", status, body == null ? "" : body);
        assertThatThrownBy(() -> feed.read("BTCUSDT"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void bodyThatIsNoJsonFails() {
        exchange.answers("BTCUSDT", 200, "<html>");
        assertThatThrownBy(() -> feed.read("BTCUSDT")).isInstanceOf(IOException.class);
    }

    @Test
    void absentExchangeFails() {
        exchange.close();
        assertThatThrownBy(() -> feed.read("BTCUSDT")).isInstanceOf(IOException.class);
    }
}
