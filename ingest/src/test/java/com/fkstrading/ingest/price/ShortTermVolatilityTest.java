package com.fkstrading.ingest.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShortTermVolatilityTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final ShortTermVolatility volatility = new ShortTermVolatility();

    @Test
    void onePriceAloneSaysNothing() {
        assertThat(volatilityAt(0, "100")).isNull();
        assertThat(volatilityAt(29, "110")).isNull();
    }

    @Test
    void itIsTheRangeOfTheMidPriceAsARatioOfTheNewest() {
        volatilityAt(0, "100");
        volatilityAt(10, "110");
        volatilityAt(20, "90");

        assertThat(volatilityAt(30, "80")).isEqualTo(new BigDecimal("0.375"));
    }

    @Test
    void steadyPriceHasNone() {
        volatilityAt(0, "100");

        assertThat(volatilityAt(60, "100")).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void whatIsOlderThanFiveMinutesNoLongerCounts() {
        volatilityAt(0, "50");
        volatilityAt(200, "100");

        assertThat(volatilityAt(299, "100")).isEqualTo(new BigDecimal("0.5"));
        assertThat(volatilityAt(300, "100")).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void afterALongSilenceItIsUnknownAgain() {
        volatilityAt(0, "50");
        volatilityAt(30, "100");

        assertThat(volatilityAt(900, "100")).isNull();
    }

    @Test
    void timeThatGoesBackLosesNoPrice() {
        volatilityAt(0, "100");
        volatilityAt(60, "100");
        volatilityAt(30, "120");

        assertThat(volatilityAt(60, "100")).isEqualTo(new BigDecimal("0.2"));
    }

    @Test
    void spreadMovesNothing() {
        volatility.with(price("BTCUSDT", "99", "101", NOON));

        assertThat(volatility.with(price("BTCUSDT", "90", "110", NOON.plusSeconds(30))))
                .extracting(MarketPrice::volatility)
                .isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void symbolsDoNotMix() {
        volatilityAt(0, "100");
        volatility.with(price("ETHUSDT", "1", "1", NOON));

        assertThat(volatilityAt(30, "100")).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void symbolThatTradesNoLongerIsForgotten() {
        volatilityAt(0, "100");
        volatility.retain(Set.of("ETHUSDT"));

        assertThat(volatilityAt(30, "110")).isNull();
    }

    private BigDecimal volatilityAt(long second, String mid) {
        return volatility.with(price("BTCUSDT", mid, mid, NOON.plusSeconds(second))).volatility();
    }

    private static MarketPrice price(String symbol, String bid, String ask, Instant time) {
        return new MarketPrice(
                symbol, Price.of(bid), Price.of(ask), time, "binance", "BTC", "USDT");
    }
}
