package com.fkstrading.replay.candidate;

import com.fkstrading.contract.Topics;
import com.fkstrading.replay.task.Output;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the candidate's settings change, gathered over all partitions.
public final class Changes {

    /// So many of the decisions that differ are kept; all are counted.
    public static final int MOST_KEPT = 1_000;

    /// A decision that differs.
    public record Changed(Instant time, DecisionSummary recorded, DecisionSummary candidate) {}

    /// How often an outcome occurred.
    public record Count(long recorded, long candidate) {

        static final Count NONE = new Count(0, 0);

        Count and(Count more) {
            return new Count(recorded + more.recorded, candidate + more.candidate);
        }
    }

    private final Map<String, Count> outcomes = new TreeMap<>();
    private final List<Changed> changed = new ArrayList<>();
    private final Profits recordedProfits = new Profits();
    private final Profits candidateProfits = new Profits();
    private long decisions;
    private long differing;
    private long estimated;

    synchronized void decided(DecisionSummary recorded, DecisionSummary candidate, Instant time) {
        decisions++;
        outcomes.merge(recorded.outcome(), new Count(1, 0), Count::and);
        outcomes.merge(candidate.outcome(), new Count(0, 1), Count::and);
        if (!recorded.isSameAs(candidate)) {
            differing++;
            if (changed.size() < MOST_KEPT) {
                changed.add(new Changed(time, recorded, candidate));
            }
        }
    }

    synchronized void estimated() {
        estimated++;
    }

    synchronized void profits(List<Output> recorded, List<Output> candidate) {
        recorded.forEach(output -> profit(recordedProfits, output));
        candidate.forEach(output -> profit(candidateProfits, output));
    }

    private static void profit(Profits profits, Output output) {
        if (output.topic().equals(Topics.STRATEGIES_PERFORMANCE)) {
            var topic = Topics.STRATEGIES_PERFORMANCE;
            var performance =
                    topic.valueSerde()
                            .deserializer()
                            .deserialize(topic.name(), output.record().value());
            profits.add(output.record().keyText(), performance);
        }
    }

    public synchronized Map<String, Count> outcomes() {
        return Map.copyOf(outcomes);
    }

    /// The first of those that differ.
    public synchronized List<Changed> changed() {
        return List.copyOf(changed);
    }

    public synchronized long decisions() {
        return decisions;
    }

    public synchronized long differing() {
        return differing;
    }

    /// How many orders only the candidate would have placed.
    public synchronized long estimatedOrders() {
        return estimated;
    }

    public synchronized Profits recordedProfits() {
        return recordedProfits;
    }

    public synchronized Profits candidateProfits() {
        return candidateProfits;
    }
}
