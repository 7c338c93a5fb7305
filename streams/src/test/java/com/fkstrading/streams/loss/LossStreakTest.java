package com.fkstrading.streams.loss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.streams.position.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LossStreakTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void profitEndsTheStreak() {
        assertThat(streak(sale("-1", 1), sale("0", 2)).losses()).isEqualTo(2);
        assertThat(streak(sale("-1", 1), sale("-1", 2), sale("1", 2)).losses()).isZero();
    }

    /// The losses came after it.
    @Test
    void profitThatIsToldLateEndsNoStreak() {
        var streak = streak(sale("-1", 2), sale("-1", 3), sale("5", 1));

        assertThat(streak.losses()).isEqualTo(2);
        assertThat(streak.latest()).isEqualTo(T.plusSeconds(3));
    }

    /// It was over before.
    @Test
    void lossThatIsToldLateIsNotOfTheStreakAfterTheProfit() {
        var streak = streak(sale("5", 3), sale("-1", 1), sale("-1", 2), sale("-1", 4));

        assertThat(streak.losses()).isEqualTo(1);
    }

    @Test
    void lossesMayBeToldInAnyOrder() {
        var streak = streak(sale("5", 1), sale("-1", 4), sale("-1", 2), sale("-1", 3));

        assertThat(streak.losses()).isEqualTo(3);
        assertThat(streak.latest()).isEqualTo(T.plusSeconds(4));
    }

    private static LossStreak streak(Sale... sales) {
        var streak = LossStreak.NONE;
        for (var sale : sales) {
            streak = streak.with(sale);
        }
        return streak;
    }

    private static Sale sale(String profit, int second) {
        var amount = new BigDecimal(profit);
        return new Sale("ema", amount, amount, T.plusSeconds(second));
    }
}
