package com.fkstrading.streams.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /// Held against the definition: in each span of time, `requests` and what came back in it.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noSpanOfTimeHoldsMoreThanTheLimit(long seed) {
        var limit = new RateLimit(7, Duration.ofSeconds(61));
        var random = new Random(seed);
        var let = new ArrayList<Instant>();
        var meter = RateMeter.EMPTY;
        var time = T;
        for (int i = 0; i < 1_000; i++) {
            time = time.plusMillis(random.nextInt(random.nextBoolean() ? 300 : 20_000));
            if (!limit.isExhausted(meter, time)) {
                meter = limit.charge(meter, time);
                let.add(time);
            }
        }

        assertKept(limit, let);
        assertThat(let).hasSizeGreaterThan(100);
    }

    private static void assertKept(RateLimit limit, List<Instant> let) {
        for (int from = 0; from < let.size(); from++) {
            for (int to = from; to < let.size(); to++) {
                long span = Duration.between(let.get(from), let.get(to)).toMillis();
                double most = limit.requests() * (1 + span / (double) limit.window().toMillis());
                assertThat(to - from + 1).isLessThanOrEqualTo((int) Math.floor(most + 1e-6));
            }
        }
    }

    @Test
    void allOfThemPassAtOnceAndNotOneMore() {
        var limit = new RateLimit(3, MINUTE);
        var meter = RateMeter.EMPTY;
        for (int i = 0; i < 3; i++) {
            assertThat(limit.isExhausted(meter, T)).isFalse();
            meter = limit.charge(meter, T);
        }

        assertThat(limit.isExhausted(meter, T)).isTrue();
        assertThat(limit.nextAfter(meter, T)).isEqualTo(T.plusSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 9_999})
    void nextIsExactlyWhenTheNextIsLetThrough(int requests) {
        var limit = new RateLimit(requests, Duration.ofSeconds(61));
        var meter = RateMeter.EMPTY;
        for (int i = 0; i < requests; i++) {
            meter = limit.charge(meter, T.plusMillis(i));
        }
        var last = T.plusMillis(requests - 1);
        while (!limit.isExhausted(meter, last)) {
            meter = limit.charge(meter, last);
        }

        var next = limit.nextAfter(meter, last);

        assertThat(limit.isExhausted(meter, next.minusMillis(1))).isTrue();
        assertThat(limit.isExhausted(meter, next)).isFalse();
    }

    /// Deliveries may come in another order than they happened; nothing comes back twice for that.
    @Test
    void timeThatGoesBackGivesNothingBack() {
        var limit = new RateLimit(2, MINUTE);
        var meter = limit.charge(limit.charge(RateMeter.EMPTY, T), T);

        for (int i = 0; i < 100; i++) {
            assertThat(limit.isExhausted(meter, T.minusSeconds(i))).isTrue();
            assertThat(limit.isExhausted(meter, T.plusSeconds(29))).isTrue();
        }
        var charged = limit.charge(meter, T.plusSeconds(30));
        assertThat(limit.isExhausted(charged, T)).isTrue();
    }

    /// What was counted under a long window must not hold an account back for a day once the window
    /// is short.
    @Test
    void changedLimitCountsTheSameSignals() {
        var long24 = new RateLimit(100, Duration.ofHours(24));
        var meter = RateMeter.EMPTY;
        for (int i = 0; i < 100; i++) {
            meter = long24.charge(meter, T);
        }
        var minute = new RateLimit(100, MINUTE);

        assertThat(minute.isExhausted(meter, T)).isTrue();
        assertThat(minute.isExhausted(meter, T.plusSeconds(1))).isFalse();
    }

    @Test
    void loweredLimitHoldsNobodyBackLongerThanItsOwnWindow() {
        var hundred = new RateLimit(100, MINUTE);
        var meter = RateMeter.EMPTY;
        for (int i = 0; i < 100; i++) {
            meter = hundred.charge(meter, T);
        }
        var five = new RateLimit(5, MINUTE);

        assertThat(five.used(meter, T)).isEqualByComparingTo("5");
        assertThat(five.nextAfter(meter, T)).isEqualTo(T.plusSeconds(12));
        assertThat(five.isExhausted(meter, T.plusMillis(11_999))).isTrue();
        assertThat(five.isExhausted(meter, T.plusSeconds(12))).isFalse();
        assertThat(five.used(meter, T.plusSeconds(60))).isZero();
    }

    @Test
    void timeOfAClockAheadHoldsNobodyBackLongerThanAWindow() {
        var limit = new RateLimit(2, MINUTE);
        var ahead = T.plus(Duration.ofHours(1));
        var meter = limit.charge(limit.charge(RateMeter.EMPTY, ahead), ahead);

        assertThat(limit.isExhausted(meter, T)).isTrue();
        assertThat(limit.nextAfter(meter, T)).isEqualTo(T.plusSeconds(30));

        meter = limit.charge(limit.charge(RateMeter.EMPTY, ahead), T);
        assertThat(limit.isExhausted(meter, T)).isTrue();
        for (int minutes = 1; minutes < 10; minutes++) {
            var time = T.plus(Duration.ofMinutes(minutes));
            assertThat(limit.isExhausted(meter, time)).isFalse();
            meter = limit.charge(meter, time);
        }
    }

    @Test
    void meterIsStoredWhole() throws Exception {
        var limit = new RateLimit(7, Duration.ofSeconds(61));
        var meter = limit.charge(limit.charge(RateMeter.EMPTY, T), T.plusMillis(1_234));

        var json = Json.MAPPER.writeValueAsBytes(meter);

        assertThat(Json.MAPPER.readValue(json, RateMeter.class)).isEqualTo(meter);
    }
}
