package com.fkstrading.replay.report;

import com.fkstrading.contract.settings.SettingsSnapshot;
import com.fkstrading.contract.strategy.StrategyPerformance;
import com.fkstrading.replay.candidate.Changes;
import com.fkstrading.replay.candidate.Changes.Changed;
import com.fkstrading.replay.candidate.Changes.Count;
import com.fkstrading.replay.candidate.Profits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a candidate's settings change, ready to be shown.
///
/// @param webhooks that were decided
/// @param differing of their decisions
/// @param estimatedOrders orders whose fills are estimated
/// @param changed the first of the decisions that differ
public record CandidateReport(
        long webhooks,
        long differing,
        long estimatedOrders,
        List<Setting> settings,
        Map<String, Count> outcomes,
        Profit profit,
        List<Changed> changed) {

    public CandidateReport {
        settings = List.copyOf(settings);
        changed = List.copyOf(changed);
    }

    /// A setting that the candidate changes.
    ///
    /// @param recorded null where the recording does not have it
    public record Setting(String name, @Nullable String recorded, String candidate) {}

    /// A strategy's profit, in quote currency.
    public record Strategy(String strategy, BigDecimal recorded, BigDecimal candidate) {}

    /// Profits by strategy, and over time.
    public record Profit(
            List<Strategy> strategies,
            List<Profits.Realised> recorded,
            List<Profits.Realised> candidate) {

        public Profit {
            strategies = List.copyOf(strategies);
            recorded = List.copyOf(recorded);
            candidate = List.copyOf(candidate);
        }
    }

    /// @param recorded the newest settings of the recording
    public static CandidateReport of(
            Changes changes, SettingsSnapshot recorded, SettingsSnapshot candidate) {
        return new CandidateReport(
                changes.decisions(),
                changes.differing(),
                changes.estimatedOrders(),
                settings(recorded.values(), candidate.values()),
                new TreeMap<>(changes.outcomes()),
                new Profit(
                        strategies(changes),
                        changes.recordedProfits().overTime(),
                        changes.candidateProfits().overTime()),
                changes.changed());
    }

    private static List<Setting> settings(
            Map<String, String> recorded, Map<String, String> candidate) {
        return new TreeMap<>(candidate)
                .entrySet().stream()
                        .filter(it -> !it.getValue().equals(recorded.get(it.getKey())))
                        .map(
                                it ->
                                        new Setting(
                                                it.getKey(),
                                                recorded.get(it.getKey()),
                                                it.getValue()))
                        .toList();
    }

    private static List<Strategy> strategies(Changes changes) {
        var recorded = changes.recordedProfits().newest();
        var candidate = changes.candidateProfits().newest();
        var names = new TreeSet<>(recorded.keySet());
        names.addAll(candidate.keySet());
        var strategies = new ArrayList<Strategy>();
        for (var name : names) {
            strategies.add(
                    new Strategy(name, profit(recorded.get(name)), profit(candidate.get(name))));
        }
        return strategies;
    }

    private static BigDecimal profit(@Nullable StrategyPerformance performance) {
        return performance == null ? BigDecimal.ZERO : new BigDecimal(performance.profit());
    }
}
