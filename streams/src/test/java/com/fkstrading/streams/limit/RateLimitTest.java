package com.fkstrading.streams.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
            budget = limit.at(budget, time);
            if (!limit.isExhausted(budget)) {
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

        var next = limit.nextAfter(budget);

        assertThat(next).isEqualTo(T.plusSeconds(61));
        assertThat(limit.isExhausted(limit.at(budget, next.minusMillis(1)))).isTrue();
        assertThat(limit.isExhausted(limit.at(budget, next))).isFalse();
    }

    @Test
    void earlierTimeThatComesLateCountsAsNow() {
        var limit = new RateLimit(2, MINUTE);
        var budget = limit.charge(limit.charge(RateBudget.UNUSED, T), T.minusSeconds(3_600));

        assertThat(limit.isExhausted(limit.at(budget, T.plusSeconds(59)))).isTrue();
        assertThat(limit.isExhausted(limit.at(budget, T.minusSeconds(7_200)))).isTrue();
    }

    @Test
    void largeLimitKeepsASmallState() throws Exception {
        var limit = new RateLimit(100_000, MINUTE);
        var budget = RateBudget.UNUSED;
        for (int i = 0; i < 100_000; i++) {
            var time = T.plusMillis(i);
            budget = limit.charge(limit.at(budget, time), time);
        }

        assertThat(Json.MAPPER.writeValueAsBytes(budget)).hasSizeLessThan(1_500);
    }

    @Test
    void stateSurvivesItsStore() throws Exception {
        var budget = new RateLimit(2, MINUTE).charge(RateBudget.UNUSED, T);

        var read = Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(budget), RateBudget.class);

        assertThat(read).isEqualTo(budget);
    }

    @Test
    void impossibleLimitsAreNamed() {
        assertThatThrownBy(() -> new RateLimit(0, MINUTE))
                .hasMessage("RATE_LIMIT_REQUESTS: 0; expected 1 or more");
        assertThatThrownBy(() -> new RateLimit(1, Duration.ZERO))
                .hasMessage("RATE_LIMIT_WINDOW: 0 s; expected 1 s to 1 day");
    }
}
