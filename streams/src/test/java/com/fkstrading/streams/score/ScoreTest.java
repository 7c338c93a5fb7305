package com.fkstrading.streams.score;

import static com.fkstrading.streams.score.TestSignal.T;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fkstrading.contract.explanation.Finding;
import com.fkstrading.contract.signal.Factor;
import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.streams.position.TrackRecord;
import com.fkstrading.streams.price.PriceAge;
import com.fkstrading.streams.score.factor.ClaimFactor;
import com.fkstrading.streams.score.factor.CompletenessFactor;
import com.fkstrading.streams.score.factor.FreshnessFactor;
import com.fkstrading.streams.score.factor.MarketPriceFactor;
import com.fkstrading.streams.score.factor.OtherStrategiesFactor;
import com.fkstrading.streams.score.factor.StrategySides;
import com.fkstrading.streams.score.factor.TrackRecordFactor;
import com.fkstrading.streams.score.factor.VolatilityFactor;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

    private static final BigDecimal BASE = new BigDecimal("0.7");
    private static final BigDecimal MINIMUM = new BigDecimal("0.6");
    private static final Score.State UNKNOWN =
            new Score.State(StrategySides.NONE, TrackRecord.EMPTY);

    @Test
    void ordinaryAlertWithoutHistoryPasses() {
        var scored = scored(TestSignal.buy());

        assertThat(scored.confidence()).isEqualTo(new BigDecimal("0.7000"));
    }

    @Test
    void claimOfTheMinimumIsExactlyEnough() {
        assertThat(scored(TestSignal.buy().claims("0.6")).confidence())
                .isEqualTo(new BigDecimal("0.6000"));
        assertThat(scored(TestSignal.buy().claims("0.59")).confidence()).isLessThan(MINIMUM);
    }

    @Test
    void noClaimAlonePassesAPriceFarFromTheMarkets() {
        for (int percent = 0; percent <= 100; percent++) {
            var claimed = BigDecimal.valueOf(percent, 2).toPlainString();
            var signal = TestSignal.buy().claims(claimed).at("105").with(TestSignal.market(T));

            assertThat(scored(signal).confidence()).isLessThan(MINIMUM);
        }
    }

    @Test
    void claimOfNothingDoesNotPassHoweverGoodThePriceIs() {
        var signal = TestSignal.buy().claims("0").at("100").with(TestSignal.market(T)).firedAt(T);

        assertThat(scored(signal).confidence()).isLessThan(MINIMUM);
    }

    @Test
    void eachFactorLeavesAFindingWithItsNumbers() {
        var signal = TestSignal.buy().claims("0.9").firedAt(T.minusSeconds(45)).repaired(1);

        assertThat(scored(signal).explanation().findings())
                .extracting(Finding::text)
                .containsExactly(
                        "A signal of which nothing is known has a confidence of 0.7; it"
                                + " contributes 0.8473.",
                        "The alert claims a confidence of 0.9; it contributes 1.3499.",
                        "The alert fired 45 s before it was received; it contributes -0.5.",
                        "1 field of the alert was corrected; it contributes -0.1.",
                        "The alert gives no price to compare; it contributes 0.",
                        "No other strategy took a side on BTCUSDT within 15 minutes; it"
                                + " contributes 0.",
                        "The strategy has closed no trade; it contributes 0.",
                        "Without a market price no volatility is known; it contributes 0.",
                        "The contributions add up to 1.5972; the confidence is 0.8316.");
        assertThat(scored(signal).explanation().findings().get(2).compared())
                .isEqualTo(
                        Map.of(
                                "ageSeconds", "45",
                                "value", "-0.5",
                                "weight", "1",
                                "contribution", "-0.5"));
    }

    @Test
    void weightMultipliesAndZeroTurnsAFactorOff() {
        var signal = TestSignal.buy().claims("0.9").firedAt(T.minusSeconds(45));
        var weights = Map.of("claim", BigDecimal.ZERO, "freshness", new BigDecimal("2.5"));

        var scored = scored(signal, UNKNOWN, weights);

        assertThat(scored.factors())
                .contains(
                        new Factor("claim", new BigDecimal("1.3499"), new BigDecimal("0.0000")),
                        new Factor(
                                "freshness", new BigDecimal("-0.5000"), new BigDecimal("-1.2500")));
        assertThat(scored.confidence()).isEqualTo(new BigDecimal("0.4007"));
    }

    @Test
    void signalIsRememberedForTheOtherStrategies() {
        var decision = score(Map.of()).decide(UNKNOWN, TestSignal.buy().build(), T);

        var state = decision.state();
        assertThat(state.sides().newest())
                .containsExactly(
                        Map.entry("ema-cross", new StrategySides.Taken(SignalSide.BUY, T)));
        assertThat(state.record()).isEqualTo(TrackRecord.EMPTY);
    }

    @Test
    void cancelChangesNothing() {
        var cancel = TestSignal.buy().does(SignalSide.CANCEL, SignalAction.CANCEL).build();

        assertThat(score(Map.of()).decide(UNKNOWN, cancel, T).state()).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void contributionsAddUpToTheLogOddsToTheLastDecimal(long seed) {
        for (var random = new RandomScores(seed); random.hasNext(); ) {
            var scored = random.next().scored(this);
            var sum =
                    scored.factors().stream()
                            .map(Factor::contribution)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            var confidence = 1 / (1 + Math.exp(-sum.doubleValue()));

            assertThat(scored.confidence().doubleValue()).isCloseTo(confidence, within(0.000051));
            assertThat(scored.confidence().scale()).isEqualTo(4);
            assertThat(scored.explanation().findings().getLast().compared().get("logOdds"))
                    .isEqualTo(sum.stripTrailingZeros().toPlainString());
        }
    }

    /// A better value of one factor, all else equal, never gives less confidence, and where the
    /// factor is within its bounds it gives more.
    @ParameterizedTest
    @ValueSource(
            strings = {
                ClaimFactor.NAME,
                FreshnessFactor.NAME,
                CompletenessFactor.NAME,
                MarketPriceFactor.NAME,
                VolatilityFactor.NAME,
                OtherStrategiesFactor.NAME,
                TrackRecordFactor.NAME
            })
    void confidenceRisesWithEachFactor(String factor) {
        int rises = 0;
        for (var random = new RandomScores(factor.hashCode()); random.hasNext(); ) {
            var worse = random.next();
            var better = worse.improved(factor);

            var confidence = worse.scored(this).confidence();
            var raised = better.scored(this).confidence();
            assertThat(raised)
                    .as("%s against %s", better, worse)
                    .isGreaterThanOrEqualTo(confidence);
            rises += raised.compareTo(confidence);
        }
        assertThat(rises).as("of a thousand").isGreaterThan(200);
    }

    ScoredSignal scored(TestSignal signal, Score.State state) {
        return scored(signal, state, Map.of());
    }

    private ScoredSignal scored(TestSignal signal) {
        return scored(signal, UNKNOWN);
    }

    private static ScoredSignal scored(
            TestSignal signal, Score.State state, Map<String, BigDecimal> weights) {
        return score(weights).decide(state, signal.build(), T).outcome().passed().getFirst();
    }

    private static Score score(Map<String, BigDecimal> weights) {
        var age = new PriceAge(Duration.ofSeconds(5), Duration.ofSeconds(60));
        return new Score(
                new ClaimFactor(BASE),
                new FreshnessFactor(Duration.ofSeconds(60)),
                new MarketPriceFactor(age),
                new VolatilityFactor(age),
                new LogOddsScorer(BASE, weights));
    }
}
