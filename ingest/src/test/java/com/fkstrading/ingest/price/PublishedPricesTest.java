package com.fkstrading.ingest.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishedPricesTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final PublishedPrices published = new PublishedPrices(Duration.ofSeconds(1));

    @Test
    void firstPriceIsDue() {
        assertThat(published.isDue(price("100", "101", NOON))).isTrue();
    }

    @Test
    void movedBidOrAskIsDue() {
        published.published(price("100", "101", NOON));
        assertThat(published.isDue(price("99", "101", NOON))).isTrue();
        assertThat(published.isDue(price("100", "102", NOON))).isTrue();
    }

    @Test
    void unchangedPriceIsDueAtTheRoundNearestToTwoSeconds() {
        published.published(price("100", "101", NOON));
        assertThat(published.isDue(price("100.0", "101", NOON.plusMillis(1_050)))).isFalse();
        assertThat(published.isDue(price("100.0", "101", NOON.plusMillis(1_950)))).isTrue();
    }

    @Test
    void priceThatKafkaDidNotTakeStaysDue() {
        var price = price("100", "101", NOON);
        assertThat(published.isDue(price)).isTrue();
        assertThat(published.isDue(price)).isTrue();
    }

    @Test
    void lateAcknowledgementDoesNotBringAnOldPriceBack() {
        published.published(price("100", "101", NOON.plusSeconds(1)));
        published.published(price("99", "100", NOON));
        assertThat(published.age(NOON.plusSeconds(1))).hasValue(Duration.ZERO);
    }

    @Test
    void ageIsThatOfTheNewestPrice() {
        assertThat(published.age(NOON)).isEmpty();
        published.published(price("100", "101", NOON));
        assertThat(published.age(NOON.plusSeconds(3))).hasValue(Duration.ofSeconds(3));
    }

    @Test
    void priceIsCurrentForFiveSeconds() {
        published.published(price("100", "101", NOON));
        assertThat(published.current(NOON.plusSeconds(5))).isOne();
        assertThat(published.current(NOON.plusMillis(5_001))).isZero();
    }

    @Test
    void symbolThatTradesNoLongerIsForgotten() {
        published.published(price("100", "101", NOON));
        published.retain(Set.of("ETHUSDT"));
        assertThat(published.current(NOON)).isZero();
    }

    private static MarketPrice price(String bid, String ask, Instant time) {
        return new MarketPrice(
                "BTCUSDT", Price.of(bid), Price.of(ask), time, "binance", "BTC", "USDT");
    }
}
