package com.fkstrading.replay.compare;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.replay.recording.RecordedRecord;
import com.fkstrading.replay.recording.Recording;
import com.fkstrading.replay.task.Output;
import com.fkstrading.replay.task.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the outputs of one partition's task, step by step, with those that were recorded. The
/// first difference ends it: whatever follows may differ as well.
public final class Comparison implements AutoCloseable {

    private static final Set<Topic<?>> DECISIONS =
            Set.of(Topics.ORDERS_REQUESTED, Topics.SIGNALS_DENIED);

    private final Map<Topic<?>, StageOutputs> stages;
    private final NewestByKey newest;
    private @Nullable Difference first;
    private boolean isStarted;
    private long compared;

    public Comparison(Recording recording, int partition, NewestByKey newest) {
        this.newest = newest;
        stages =
                Map.of(
                        Topics.SIGNALS_VALIDATED,
                        new StageOutputs(recording, Topics.SIGNALS_VALIDATED, partition),
                        Topics.SIGNALS_SCORED,
                        new StageOutputs(recording, Topics.SIGNALS_SCORED, partition));
    }

    /// @param outputs of this step's webhook and of the inputs before it
    public void check(Step step, List<Output> outputs) {
        if (first != null) {
            return;
        }
        var replayed = new HashMap<Topic<?>, RecordedRecord>();
        for (var output : outputs) {
            if (!DECISIONS.contains(output.topic()) && !stages.containsKey(output.topic())) {
                newest.replayed(output);
            } else if (replayed.put(output.topic(), output.record()) != null) {
                expect(step, output.topic(), null, output.record());
            }
        }
        stages.forEach(
                (topic, stage) -> {
                    var now = replayed.get(topic);
                    expect(step, topic, recorded(step, stage, now), now);
                });
        for (var topic : DECISIONS) {
            boolean isEnd = step.decision().topic().equals(topic);
            expect(step, topic, isEnd ? step.decision().record() : null, replayed.get(topic));
        }
        isStarted = true;
    }

    /// For what was written after the last decision.
    public void checkRest(List<Output> outputs) {
        outputs.forEach(newest::replayed);
    }

    public Optional<Difference> first() {
        return Optional.ofNullable(first);
    }

    /// How many records were compared.
    public long compared() {
        return compared;
    }

    private @Nullable RecordedRecord recorded(
            Step step, StageOutputs stage, @Nullable RecordedRecord replayed) {
        if (!isStarted) {
            stage.skipBefore(step.webhook().offset());
        }
        return stage.of(step.webhook().offset(), replayed);
    }

    private void expect(
            Step step,
            Topic<?> topic,
            @Nullable RecordedRecord recorded,
            @Nullable RecordedRecord replayed) {
        if (first != null || (recorded == null && replayed == null)) {
            return;
        }
        compared++;
        if (recorded == null || replayed == null || !recorded.isSameAs(replayed)) {
            first = Difference.of(step.webhook(), step.position(), topic, recorded, replayed);
        }
    }

    @Override
    public void close() {
        stages.values().forEach(StageOutputs::close);
    }
}
