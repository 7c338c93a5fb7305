package com.fkstrading.replay;

import com.fkstrading.replay.candidate.Candidate;
import com.fkstrading.replay.compare.Comparison;
import com.fkstrading.replay.compare.Difference;
import com.fkstrading.replay.compare.NewestByKey;
import com.fkstrading.replay.recording.Recording;
import com.fkstrading.replay.task.RecordedSteps;
import com.fkstrading.replay.task.SettingsVersions;
import com.fkstrading.replay.task.TaskDriver;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Replays one partition from its beginning: with the settings of then, and with a candidate's.
///
/// @param progress is called after each webhook
/// @param folder for what Kafka Streams keeps on disk
record PartitionReplay(
        Recording recording,
        SettingsVersions versions,
        NewestByKey newest,
        Optional<Candidate> candidate,
        Runnable progress,
        Path folder) {

    /// @param compared records
    record Result(long webhooks, long compared, Optional<Difference> first) {}

    Result run(int partition) {
        long webhooks = 0;
        TaskDriver task = null;
        String version = null;
        try (var steps = new RecordedSteps(recording, partition);
                var comparison = new Comparison(recording, partition, newest);
                var trial = candidate.map(it -> it.task(partition, folder)).orElse(null)) {
            for (var next = steps.next(); next.isPresent(); next = steps.next()) {
                var step = next.get();
                String settings = step.decision().asOf().settingsVersion();
                if (task == null || !settings.equals(version)) {
                    task = with(settings, task, partition);
                    version = settings;
                }
                var outputs = task.run(step);
                comparison.check(step, outputs);
                if (trial != null) {
                    trial.run(step, outputs);
                }
                webhooks++;
                progress.run();
            }
            if (task != null) {
                rest(steps, task, comparison);
            }
            return new Result(webhooks, comparison.compared(), comparison.first());
        } finally {
            if (task != null) {
                task.close();
            }
        }
    }

    private TaskDriver with(String version, @Nullable TaskDriver before, int partition) {
        var settings = versions.of(version);
        var own = folder.resolve(partition + "-" + version);
        return before == null
                ? new TaskDriver(partition, settings, own)
                : before.restarted(settings, own);
    }

    private static void rest(RecordedSteps steps, TaskDriver task, Comparison comparison) {
        steps.rest().forEach(input -> task.apply(input.topic(), input.record()));
        comparison.checkRest(task.written());
    }
}
