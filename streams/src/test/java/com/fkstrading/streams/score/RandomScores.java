package com.fkstrading.streams.score;

import static com.fkstrading.streams.score.TestSignal.T;

import com.fkstrading.contract.signal.ScoredSignal;
import com.fkstrading.contract.signal.terms.SignalAction;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.streams.position.Sale;
import com.fkstrading.streams.position.TrackRecord;
import com.fkstrading.streams.score.factor.ClaimFactor;
import com.fkstrading.streams.score.factor.CompletenessFactor;
import com.fkstrading.streams.score.factor.FreshnessFactor;
import com.fkstrading.streams.score.factor.MarketPriceFactor;
import com.fkstrading.streams.score.factor.OtherStrategiesFactor;
import com.fkstrading.streams.score.factor.StrategySides;
import com.fkstrading.streams.score.factor.TrackRecordFactor;
import com.fkstrading.streams.score.factor.VolatilityFactor;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Random;

/// A thousand signals with whatever speaks for them and against them.
final class RandomScores implements Iterator<RandomScores.Given> {

    private static final int COUNT = 1_000;

    private final Random random;
    private int given;

    RandomScores(long seed) {
        random = new Random(seed);
    }

    @Override
    public boolean hasNext() {
        return given < COUNT;
    }

    @Override
    public Given next() {
        given++;
        return new Given(
                random.nextInt(101),
                random.nextInt(70_000),
                random.nextInt(8),
                random.nextInt(800),
                random.nextInt(800),
                random.nextInt(6),
                random.nextInt(60));
    }

    /// @param claim in percent
    /// @param age in milliseconds
    /// @param deviation of the alert's price, in hundredths of a percent
    /// @param volatility in hundredths of a percent
    /// @param conflicts strategies on the other side, beside three on this one
    /// @param losses sales that lost 10 dollars, beside twenty that won as much
    record Given(
            int claim,
            int age,
            int repairs,
            int deviation,
            int volatility,
            int conflicts,
            int losses) {

        /// The same, with more that speaks for the signal, or less against it, by one factor.
        Given improved(String factor) {
            int claim = this.claim;
            int age = this.age;
            int repairs = this.repairs;
            int deviation = this.deviation;
            int volatility = this.volatility;
            int conflicts = this.conflicts;
            int losses = this.losses;
            switch (factor) {
                case ClaimFactor.NAME -> claim = Math.min(100, claim + 7);
                case FreshnessFactor.NAME -> age /= 2;
                case CompletenessFactor.NAME -> repairs /= 2;
                case MarketPriceFactor.NAME -> deviation /= 2;
                case VolatilityFactor.NAME -> volatility /= 2;
                case OtherStrategiesFactor.NAME -> conflicts /= 2;
                case TrackRecordFactor.NAME -> losses /= 2;
                default -> throw new IllegalArgumentException(factor + ": no factor");
            }
            return new Given(claim, age, repairs, deviation, volatility, conflicts, losses);
        }

        ScoredSignal scored(ScoreTest test) {
            var market = TestSignal.market(T).withVolatility(BigDecimal.valueOf(volatility, 4));
            var signal =
                    TestSignal.buy()
                            .claims(BigDecimal.valueOf(claim, 2).toPlainString())
                            .firedAt(T.minusMillis(age))
                            .repaired(repairs)
                            .at(BigDecimal.valueOf(10_000 + deviation, 2).toPlainString())
                            .with(market);
            return test.scored(signal, new Score.State(sides(), record()));
        }

        private StrategySides sides() {
            var sides = StrategySides.NONE;
            for (int i = 0; i < 3; i++) {
                sides = sides.with(TestSignal.buy().terms("agrees-" + i), T);
            }
            var sell = TestSignal.buy().does(SignalSide.SELL, SignalAction.TRADE);
            for (int i = 0; i < conflicts; i++) {
                sides = sides.with(sell.terms("conflicts-" + i), T);
            }
            return sides;
        }

        private TrackRecord record() {
            var record = TrackRecord.EMPTY;
            for (int i = 0; i < 20; i++) {
                record = record.with(sale(BigDecimal.TEN));
            }
            for (int i = 0; i < losses; i++) {
                record = record.with(sale(BigDecimal.TEN.negate()));
            }
            return record;
        }

        private static Sale sale(BigDecimal dollars) {
            return new Sale("ema-cross", dollars, dollars, T);
        }
    }
}
