package com.fkstrading.replay;

import com.fkstrading.contract.Topics;
import com.fkstrading.replay.candidate.Candidate;
import com.fkstrading.replay.compare.Difference;
import com.fkstrading.replay.compare.NewestByKey;
import com.fkstrading.replay.recording.Recording;
import com.fkstrading.replay.task.SettingsVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What came out of all partitions.
///
/// @param compared records
/// @param first the difference that occurred first
record ReplayResult(long webhooks, long compared, Duration took, Optional<Difference> first) {

    /// Replays the partitions side by side, as many at a time as there are processors.
    static ReplayResult of(
            Recording recording,
            SettingsVersions versions,
            Optional<Candidate> candidate,
            Runnable progress)
            throws IOException, InterruptedException {
        var newest = new NewestByKey(recording);
        var folder = Files.createTempDirectory("fks-replay-");
        var replay = new PartitionReplay(recording, versions, newest, candidate, progress, folder);
        long start = System.nanoTime();
        try (var threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var running = new ArrayList<Future<PartitionReplay.Result>>();
            for (int i = 0; i < recording.ranges(Topics.WEBHOOKS_RECEIVED).size(); i++) {
                int partition = i;
                running.add(threads.submit(() -> replay.run(partition)));
            }
            var results = new ArrayList<PartitionReplay.Result>();
            for (var each : running) {
                results.add(result(each));
            }
            var took = Duration.ofNanos(System.nanoTime() - start);
            return of(results, newest, took);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private static ReplayResult of(
            List<PartitionReplay.Result> results, NewestByKey newest, Duration took) {
        var first =
                results.stream()
                        .flatMap(result -> result.first().stream())
                        .min(Comparator.comparingLong(Difference::timestamp))
                        .or(newest::missing);
        return new ReplayResult(
                results.stream().mapToLong(PartitionReplay.Result::webhooks).sum(),
                results.stream().mapToLong(PartitionReplay.Result::compared).sum(),
                took,
                first);
    }

    private static PartitionReplay.Result result(Future<PartitionReplay.Result> running)
            throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }

    List<String> lines() {
        double seconds = Math.max(1, took.toMillis()) / 1000.0;
        String speed =
                String.format(
                        Locale.ROOT,
                        "replayed %d webhooks in %.1f s, %.0f a second",
                        webhooks,
                        seconds,
                        webhooks / seconds);
        return first.map(
                        it ->
                                List.of(
                                        speed,
                                        "an output differs, the first one at %s: %s"
                                                .formatted(it.where(), it.text())))
                .orElseGet(
                        () ->
                                List.of(
                                        speed,
                                        "every output is identical, byte for byte: %d records"
                                                .formatted(compared)));
    }
}
