package com.fkstrading.replay.candidate;

import com.fkstrading.contract.strategy.StrategyPerformance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The realised profit of each strategy, and of all together over time; in quote currency.
public final class Profits {

    /// What was realised at one time.
    public record Realised(Instant time, BigDecimal profit) {}

    private final Map<String, StrategyPerformance> newest = new TreeMap<>();
    private final List<Realised> realised = new ArrayList<>();

    /// @param key account and strategy
    void add(String key, StrategyPerformance performance) {
        var before = newest.put(key, performance);
        var profit = new BigDecimal(performance.profit());
        var gained = before == null ? profit : profit.subtract(new BigDecimal(before.profit()));
        realised.add(new Realised(performance.time(), gained));
    }

    /// By account and strategy.
    public Map<String, StrategyPerformance> newest() {
        return Map.copyOf(newest);
    }

    /// The sum of all profits after each sale, in the order of time.
    public List<Realised> overTime() {
        var sum = BigDecimal.ZERO;
        var over = new ArrayList<Realised>();
        for (var each : realised.stream().sorted(Comparator.comparing(Realised::time)).toList()) {
            sum = sum.add(each.profit());
            over.add(new Realised(each.time(), sum));
        }
        return over;
    }
}
