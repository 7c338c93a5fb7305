package com.fkstrading.streams.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /// Held against the simplest possible limiter: a list of every time that was let through.
    @Test
    void noWindowEverHoldsMoreThanTheLimit() {
        var limit = new RateLimit(7, Duration.ofSeconds(61));
        var random = new Random(7);
        var let = new ArrayList<Instant>();
        var budget = RateBudget.UNUSED;
        var time = T;
        for (int i = 0; i < 5_000; i++) {
            time = time.plusMillis(random.nextInt(6_000));
            if (!limit.isExhausted(budget, time)) {
                budget = limit.charge(budget, time);
                let.add(time);
            }
        }

        for (int i = 7; i < let.size(); i++) {
            assertThat(Duration.between(let.get(i - 7), let.get(i)))
                    .isGreaterThanOrEqualTo(limit.window());
        }
        assertThat(let).hasSizeGreaterThan(1_000);
    }

    @Test
    void nextIsExactlyWhenTheNextIsLetThrough() {
        var limit = new RateLimit(2, MINUTE);
        var budget = limit.charge(limit.charge(RateBudget.UNUSED, T), T.plusSeconds(30));

        var next = limit.nextAfter(budget, T.plusSeconds(31));

        assertThat(next).isEqualTo(T.plusSeconds(60));
        assertThat(limit.isExhausted(budget, next.minusMillis(1))).isTrue();
        assertThat(limit.isExhausted(budget, next)).isFalse();
    }

    /// Deliveries may come in another order than they happened; no window holds more for that.
    @Test
    void noWindowEverHoldsMoreWhateverTheOrder() {
        var limit = new RateLimit(3, MINUTE);
        var random = new Random(3);
        var let = new ArrayList<Instant>();
        var budget = RateBudget.UNUSED;
        for (int i = 0; i < 1_000; i++) {
            var time = T.plusSeconds(5L * i + random.nextInt(120));
            if (!limit.isExhausted(budget, time)) {
                budget = limit.charge(budget, time);
                let.add(time);
            }
        }

        let.sort(null);
        for (int i = 3; i < let.size(); i++) {
            assertThat(Duration.between(let.get(i - 3), let.get(i))).isGreaterThanOrEqualTo(MINUTE);
        }
        assertThat(let).hasSizeGreaterThan(50);
    }

    @Test
    void recordDatedAheadDoesNotBlockThoseOfNow() {
        var limit = new RateLimit(1, MINUTE);

        var budget = limit.charge(RateBudget.UNUSED, T.plus(Duration.ofMinutes(50)));

        assertThat(limit.isExhausted(budget, T)).isFalse();
        budget = limit.charge(budget, T);
        assertThat(limit.isExhausted(budget, T.plusSeconds(59))).isTrue();
        assertThat(limit.isExhausted(budget, T.plusSeconds(60))).isFalse();
    }

    /// What is stored does not count in units of the setting.
    @ParameterizedTest
    @ValueSource(longs = {1, 10, 61, 3_600, 86_400})
    void changedWindowMeansTheSameTimes(long seconds) {
        var before = new RateLimit(2, MINUTE);
        var budget = before.charge(before.charge(RateBudget.UNUSED, T), T);

        var after = new RateLimit(2, Duration.ofSeconds(seconds));

        assertThat(after.isExhausted(budget, T.plusSeconds(seconds).minusMillis(1))).isTrue();
        assertThat(after.isExhausted(budget, T.plusSeconds(seconds))).isFalse();
    }

    @Test
    void changedWindowsKeepTheStateSmallAndTheLimit() throws Exception {
        var budget = RateBudget.UNUSED;
        var time = T;
        for (int i = 0; i < 10_000; i++) {
            var limit = new RateLimit(1_000_000, Duration.ofSeconds(1 + i % 7_000));
            time = time.plusMillis(700);
            budget = limit.charge(budget, time);
        }

        assertThat(Json.MAPPER.writeValueAsBytes(budget)).hasSizeLessThan(1_600);
    }

    @Test
    void storeOfTheEarlierFormIsUnused() throws Exception {
        var earlier = "{\"1767607200\":7,\"1767607201\":93}";

        assertThat(Json.MAPPER.readValue(earlier, RateBudget.class)).isEqualTo(RateBudget.UNUSED);
    }

    @Test
    void largeLimitKeepsASmallState() throws Exception {
        var limit = new RateLimit(100_000, MINUTE);
        var budget = RateBudget.UNUSED;
        for (int i = 0; i < 100_000; i++) {
            var time = T.plusMillis(i);
            budget = limit.charge(budget, time);
        }

        assertThat(Json.MAPPER.writeValueAsBytes(budget)).hasSizeLessThan(1_600);
    }

    @Test
    void stateSurvivesItsStore() throws Exception {
        var budget = new RateLimit(2, MINUTE).charge(RateBudget.UNUSED, T);

        var read = Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(budget), RateBudget.class);

        assertThat(read).isEqualTo(budget);
    }
}
