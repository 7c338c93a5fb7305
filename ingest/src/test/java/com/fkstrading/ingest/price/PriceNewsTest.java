package com.fkstrading.ingest.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PriceNewsTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final MarketPrice last = price("100", "101", NOON);

    @Test
    void firstPriceIsNews() {
        assertThat(PriceNews.isNews(null, last)).isTrue();
    }

    @Test
    void movedBidOrAskIsNews() {
        assertThat(PriceNews.isNews(last, price("99", "101", NOON))).isTrue();
        assertThat(PriceNews.isNews(last, price("100", "102", NOON))).isTrue();
    }

    @Test
    void samePriceIsNoNewsForTenSeconds() {
        assertThat(PriceNews.isNews(last, price("100.0", "101", NOON.plusMillis(9_999)))).isFalse();
        assertThat(PriceNews.isNews(last, price("100.0", "101", NOON.plusSeconds(10)))).isTrue();
    }

    private static MarketPrice price(String bid, String ask, Instant time) {
        return new MarketPrice(
                "BTCUSDT", Price.of(bid), Price.of(ask), time, "binance", "BTC", "USDT");
    }
}
