package com.fkstrading.streams.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.contract.explanation.Explanation;
import com.fkstrading.contract.explanation.InputOffsets;
import com.fkstrading.contract.explanation.Provenance;
import com.fkstrading.contract.market.MarketPrice;
import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.signal.Factor;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.SignalId;
import com.fkstrading.contract.signal.SignalRef;
import com.fkstrading.contract.signal.SignalTimes;
import com.fkstrading.contract.signal.ValidatedSignal;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalPricing;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.contract.signal.terms.SignalTerms;
import com.fkstrading.streams.price.PriceAge;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private final Score score =
            new Score(
                    Duration.ofSeconds(60),
                    new PriceAge(Duration.ofSeconds(5), Duration.ofSeconds(60)));

    @ParameterizedTest
    @CsvSource({
        "BUY,  100,   0,  1.0000",
        "BUY,  100.5, 0,  1.0000",
        "BUY,  99.5,  0,  1.0000",
        "BUY,  105,   0,  0.8000",
        "BUY,  50,    0,  0.8000",
        "BUY,  102.75,0,  0.9000",
        "SELL, 99,    0,  1.0000",
        "CLOSE,99,    0,  1.0000",
        "BUY,  100,   30, 1.0000",
        "BUY,  100,   45, 0.9000",
        "BUY,  100,   60, 0.8000",
        "BUY,  105,   60, 0.6400",
    })
    void confidenceFallsWithAgeAndDistance(
            SignalSide side, String price, long ageSeconds, String expected) {
        var scored = score(signal(side, price, "1"), ageSeconds);

        assertThat(scored.confidence()).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource({"0.3333, 47, 103.1", "0.7, 59, 104.99", "1, 31, 100.51", ", 44, 101"})
    void contributionsSumUpToTheConfidence(String claim, long age, String price) {
        var scored = score(signal(SignalSide.BUY, price, claim), age);

        assertThat(sum(scored)).isEqualTo(scored.confidence());
        assertThat(scored.confidence()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Test
    void whatIsUnknownIsNeutralAndSaysSo() {
        var scored = score.decide(signal(SignalSide.BUY, "1", null), T).passed().getFirst();

        assertThat(scored.confidence()).isEqualTo(new BigDecimal("0.8000"));
        assertThat(scored.explanation().findings())
                .extracting(it -> it.text())
                .containsExactly(
                        "The alert claims no confidence; it counts as 0.8.",
                        "At 0 s old its age counts as 1.",
                        "No market price of BTCUSDT is known.");
    }

    @Test
    void priceThatIsTooOldIsNoPrice() {
        var signal = signal(SignalSide.BUY, "50", "1");

        var scored =
                score.decide(signal.withPrices(List.of(price(T.minusMillis(5_001)))), T)
                        .passed()
                        .getFirst();

        assertThat(scored.confidence()).isEqualTo(new BigDecimal("1.0000"));
        assertThat(scored.explanation().findings().getLast().text())
                .isEqualTo(
                        "The price of BTCUSDT is from 2026-01-05T09:59:54.999Z, not within 5 s"
                                + " before 2026-01-05T10:00:00Z.");
    }

    private ScoredSignal score(ValidatedSignal signal, long ageSeconds) {
        var eventTime = T.plusSeconds(ageSeconds);
        return score.decide(signal.withPrices(List.of(price(eventTime))), eventTime)
                .passed()
                .getFirst();
    }

    private static MarketPrice price(Instant time) {
        return new MarketPrice(
                "BTCUSDT", Price.of("99"), Price.of("100"), time, "binance", "BTC", "USDT");
    }

    private static BigDecimal sum(ScoredSignal scored) {
        return scored.factors().stream()
                .map(Factor::contribution)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ValidatedSignal signal(SignalSide side, String price, String claim) {
        return new ValidatedSignal(
                new SignalRef(new SignalId("s-1"), "main", "tradingview"),
                new SignalTerms(
                        "ema-cross",
                        SignalAction.TRADE,
                        side,
                        "BTCUSDT",
                        Quantity.of("1"),
                        null,
                        new SignalPricing(OrderType.MARKET, Price.of(price), null)),
                claim == null ? null : new BigDecimal(claim),
                new SignalTimes(T, T, T.plusSeconds(60)),
                "f",
                List.of(),
                new Provenance(
                        new AsOf(0, 0, InputOffsets.NONE, List.of(), "v"), Explanation.NONE));
    }
}
