package com.fkstrading.streams.loss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.streams.position.Sale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossLimitTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final LossLimit DAILY = new LossLimit(new BigDecimal("100"), null);
    private static final LossLimit DRAWDOWN = new LossLimit(null, new BigDecimal("100"));

    @Test
    void dailyLossIsReachedAtItsLimitAndNotBefore() {
        var almost = result(sale("-99.99", T));
        assertThat(trip(DAILY, almost, T)).isEmpty();

        var reached = almost.with(sale("-0.01", T.plusSeconds(1)));

        var trip = trip(DAILY, reached, T.plusSeconds(2)).orElseThrow();
        assertThat(trip.reason()).isEqualTo(DenialReason.DAILY_LOSS);
        assertThat(trip.since()).isEqualTo(T.plusSeconds(1));
        assertThat(trip.until()).isEqualTo(MIDNIGHT.plus(Duration.ofDays(1)));
    }

    /// What was lost stays lost for the day, even if it is won back: the trip is for a person to
    /// end.
    @Test
    void profitDoesNotEndATrip() {
        var reached = result(sale("-100", T), sale("500", T.plusSeconds(1)));

        assertThat(trip(DAILY, reached, T.plusSeconds(2))).isPresent();
    }

    @Test
    void drawdownIsMeasuredFromThePeakOfTheDay() {
        var result = result(sale("250", T), sale("-99", T.plusSeconds(1)));
        assertThat(trip(DRAWDOWN, result, T.plusSeconds(2))).isEmpty();

        var fallen = result.with(sale("-1", T.plusSeconds(2)));

        assertThat(trip(DRAWDOWN, fallen, T.plusSeconds(3)).orElseThrow().reason())
                .isEqualTo(DenialReason.DRAWDOWN);
        assertThat(trip(DAILY, fallen, T.plusSeconds(3))).isEmpty();
    }

    @Test
    void dayThatHasEndedLimitsNothing() {
        var reached = result(sale("-100", T));
        var end = MIDNIGHT.plus(Duration.ofDays(1));

        assertThat(trip(DAILY, reached, end.minusNanos(1))).isPresent();
        assertThat(trip(DAILY, reached, end)).isEmpty();
    }

    @Test
    void saleOfAnEarlierDayThatIsToldLateCountsIntoTheDayThatIsKept() {
        var today = result(sale("-10", T));

        assertThat(today.with(sale("-90", MIDNIGHT.minusMillis(1))).realised())
                .isEqualByComparingTo("-100");
        assertThat(today.with(sale("-5", T.plus(Duration.ofDays(1)))).realised())
                .isEqualByComparingTo("-5");
    }

    @Test
    void saleOfAClockAheadDoesNotSwitchTheLimitOff() {
        var ahead = result(sale("-1", T.plus(Duration.ofDays(1))));

        assertThat(trip(DAILY, ahead.with(sale("-99", T)), T.plusSeconds(1))).isPresent();
    }

    @Test
    void furtherLossThatIsToldLateDoesNotEndATrip() {
        var resumed = T.plusSeconds(60);
        var limit = new LossLimit(new BigDecimal("100"), new BigDecimal("100"));
        var again = result(sale("-100", T), sale("-1", T.plusSeconds(70)));
        assertThat(limit.trip("main", again, resumed, T.plusSeconds(80))).isPresent();

        var more = again.with(sale("-5", T.plusSeconds(50)));

        var trip = limit.trip("main", more, resumed, T.plusSeconds(80)).orElseThrow();
        assertThat(trip.since()).isEqualTo(T.plusSeconds(70));
        assertThat(more.deepest().at()).isEqualTo(T.plusSeconds(70));
    }

    @Test
    void operatorsResumeEndsATripUntilTheNextLowerPoint() {
        var reached = result(sale("-100", T));
        var resumed = T.plusSeconds(60);

        assertThat(DAILY.trip("main", reached, resumed, resumed)).isEmpty();

        var wonAndLost =
                reached.with(sale("50", T.plusSeconds(70))).with(sale("-50", T.plusSeconds(80)));
        assertThat(DAILY.trip("main", wonAndLost, resumed, T.plusSeconds(90))).isEmpty();

        var lower = wonAndLost.with(sale("-0.01", T.plusSeconds(100)));
        assertThat(DAILY.trip("main", lower, resumed, T.plusSeconds(110))).isPresent();
    }

    @Test
    void saleWithoutAValueInDollarsReachesEveryLimitAndNoneWhereThereIsNone() {
        var unvalued = result(new Sale("ema", BigDecimal.ONE, null, T));

        assertThat(trip(DAILY, unvalued, T)).isPresent();
        assertThat(trip(DRAWDOWN, unvalued, T)).isPresent();
        assertThat(trip(LossLimit.NONE, unvalued, T)).isEmpty();
        assertThat(DAILY.trip("main", unvalued, T, T)).isEmpty();
    }

    /// Held against a list of every sale.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tripsExactlyWhenASumOfTheDayReachesTheLimit(long seed) {
        var random = new Random(seed);
        var limit = new LossLimit(new BigDecimal("100"), new BigDecimal("120"));
        var amounts = new ArrayList<BigDecimal>();
        var result = DayResult.NONE;
        boolean lost = false;
        boolean fell = false;
        for (int i = 0; i < 200; i++) {
            var amount = BigDecimal.valueOf(random.nextInt(-4_000, 3_900), 2);
            amounts.add(amount);
            var time = T.plusSeconds(i);
            result = result.with(new Sale("ema", amount, amount, time));
            var sums = sums(amounts);
            var total = sums.getLast();
            var peak = Collections.max(sums).max(BigDecimal.ZERO);
            lost |= total.compareTo(new BigDecimal("-100")) <= 0;
            fell |= peak.subtract(total).compareTo(new BigDecimal("120")) >= 0;

            assertThat(trip(limit, result, time).isPresent()).isEqualTo(lost || fell);
            assertThat(result.realised()).isEqualByComparingTo(total);
        }
        assertThat(lost || fell).isTrue();
    }

    private static ArrayList<BigDecimal> sums(ArrayList<BigDecimal> amounts) {
        var sums = new ArrayList<BigDecimal>();
        var total = BigDecimal.ZERO;
        for (var amount : amounts) {
            total = total.add(amount);
            sums.add(total);
        }
        return sums;
    }

    private static Optional<LossLimit.Trip> trip(LossLimit limit, DayResult result, Instant now) {
        return limit.trip("main", result, Instant.EPOCH, now);
    }

    private static DayResult result(Sale... sales) {
        var result = DayResult.NONE;
        for (var sale : sales) {
            result = result.with(sale);
        }
        return result;
    }

    private static Sale sale(String dollars, Instant time) {
        var amount = new BigDecimal(dollars);
        return new Sale("ema", amount, amount, time);
    }
}
