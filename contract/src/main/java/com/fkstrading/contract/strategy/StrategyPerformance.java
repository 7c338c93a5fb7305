package com.fkstrading.contract.strategy;

import com.fkstrading.contract.money.Decimals;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A strategy's track record in one account; the value of `strategies.performance`.
///
/// @param account null in records from before the field existed
/// @param wins sales with a profit
/// @param losses all other sales
/// @param profit realised so far, in quote currency, as a decimal string; negative for a loss
/// @param drawdown the largest fall of `profit` below its previous maximum; a decimal string
/// @param time the event time of the newest order event that it counts
public record StrategyPerformance(
        @Nullable String account,
        String strategy,
        long wins,
        long losses,
        String profit,
        String drawdown,
        Instant time) {

    public StrategyPerformance {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(time, "time");
        profit = Decimals.parse(profit).toPlainString();
        drawdown = Decimals.parse(drawdown).toPlainString();
    }
}
