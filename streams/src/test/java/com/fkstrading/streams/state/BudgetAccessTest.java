package com.fkstrading.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.streams.budget.Budget;
import com.fkstrading.streams.budget.OrderCount;
import com.fkstrading.streams.budget.RateMeter;
import com.fkstrading.streams.position.Exposure;
import com.fkstrading.streams.store.TaskStore;
import com.fkstrading.streams.store.TestStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BudgetAccessTest {

    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final int MANY = 1_000;

    private final TaskStore store = TestStore.open();

    @BeforeEach
    void riskOfManyStrategies() {
        for (int i = 0; i < MANY; i++) {
            risk("strategy-" + i, "5");
        }
    }

    @Test
    void budgetsThatNobodyUsesAreForgottenAndThoseAtRiskAreKept() {
        for (int i = 0; i < MANY; i++) {
            if (i != 500) {
                risk("strategy-" + i, "-5");
            }
        }

        forgetAll(T);

        assertThat(store.keys(BudgetAccess.BUDGETS))
                .containsExactly(
                        "main",
                        "main/strategy/strategy-500",
                        "main/symbol-strategy/BTCUSDT/strategy-500",
                        "main/symbol/BTCUSDT");
    }

    @Test
    void whatIsAtRiskIsKept() {
        forgetAll(T.plus(Duration.ofDays(400)));

        assertThat(store.keys(BudgetAccess.BUDGETS)).hasSize(2 * MANY + 2);
    }

    @Test
    void oneWebhookOfAClockThatIsAheadForgetsNothing() {
        var alone = TestStore.open();
        var today = new Budget(RateMeter.EMPTY, OrderCount.NONE.plusOne(T), Exposure.NONE);
        alone.put(BudgetAccess.BUDGETS, "main", today);

        var budgets = new BudgetAccess(alone);
        budgets.forgetIdle(0, T);
        budgets.forgetIdle(64, T.plus(Duration.ofDays(3)));
        budgets.forgetIdle(128, T);

        assertThat(alone.get(BudgetAccess.BUDGETS, "main")).isEqualTo(today);
    }

    private void forgetAll(Instant time) {
        for (long offset = 0; offset < 640; offset++) {
            new BudgetAccess(store).forgetIdle(offset, time);
        }
    }

    private void risk(String strategy, String dollars) {
        var key = new Positions.Key("main", "BTCUSDT", strategy);
        var added = new Exposure(new BigDecimal(dollars), 0);
        new BudgetAccess(store).add(key, "tradingview", added);
    }
}
