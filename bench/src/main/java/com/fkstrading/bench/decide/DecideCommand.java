package com.fkstrading.bench.decide;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./fks bench decide`: how fast `streams` decides the alerts of a filled topic, with an empty and
/// with a large state, beside exactly-once topologies that decide nothing.
@Command(
        name = "decide",
        description = "Measures decisions on a filled topic beside topologies that decide nothing.",
        mixinStandardHelpOptions = true)
public final class DecideCommand implements Callable<Integer> {

    @Mixin private Workload workload = new Workload();

    @Mixin private ProcessOptions options = new ProcessOptions();

    @Option(
            names = "--path-seconds",
            defaultValue = "30",
            description = "length of the measurement of the idle path; 0 for none")
    private int pathSeconds;

    @Option(names = "--root", required = true, description = "the checkout, with its built jars")
    private Path root = Path.of("");

    @Option(names = "--state", required = true, description = "a folder for broker and state")
    private Path state = Path.of("");

    @Spec private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DecideCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        print("decisions on a filled topic: %s", workload);
        double empty = measureEmpty();
        if (workload.stored().isEmpty()) {
            return 0;
        }
        double large = measureLarge();
        print("");
        print("decisions a second, large state / empty state: %.2f", large / empty);
        return 0;
    }

    /// Beside both baselines.
    private double measureEmpty() throws IOException, InterruptedException {
        try (var cluster = Cluster.fresh(state.resolve("empty"), root)) {
            fill(cluster, StoredState.EMPTY);
            var decided = streams(cluster);
            var amounts = WrittenAmounts.of(cluster, cluster.size(PassThrough.IN));
            print("    %s", amounts);
            try (var baseline = Application.passThrough(cluster, options)) {
                var passed = baseline(cluster, baseline, "pass-through");
                print("    decided / passed through: %s", decided.ratioTo(passed));
                path(cluster, IdlePath.passed(workload));
            }
            try (var baseline = Application.equalWrites(cluster, options, amounts)) {
                var written = baseline(cluster, baseline, "equal writes");
                print("    decided / equal writes: %s", decided.ratioTo(written));
            }
            return decided.perSecond();
        }
    }

    private double measureLarge() throws IOException, InterruptedException {
        try (var cluster = Cluster.fresh(state.resolve("large"), root)) {
            fill(cluster, workload.stored());
            return streams(cluster).perSecond();
        }
    }

    private void fill(Cluster cluster, StoredState stored) {
        print("");
        print("in the state before: %s", stored);
        var start = System.nanoTime();
        stored.writeTo(cluster);
        workload.writeTo(cluster);
        print("  written in %.1f s", secondsSince(start));
    }

    private Speed streams(Cluster cluster) throws IOException, InterruptedException {
        try (var streams = Application.streams(cluster, options)) {
            var speed = Speed.of(cluster, streams, workload.alerts());
            print("  streams          %s", speed);
            print("    %s", streams.footprint());
            print("    %s", Outcomes.of(cluster).require(workload.alerts()));
            path(cluster, IdlePath.toDecisions(workload));
            return speed;
        }
    }

    private Speed baseline(Cluster cluster, Application baseline, String name) {
        var speed = Speed.of(cluster, baseline, cluster.size(PassThrough.IN));
        print("  %-16s %s", name, speed);
        return speed;
    }

    private void path(Cluster cluster, IdlePath path) {
        if (pathSeconds > 0) {
            print("    %s", path.measure(cluster, Duration.ofSeconds(pathSeconds)));
        }
    }

    private static double secondsSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis() / 1_000.0;
    }

    private void print(String format, Object... arguments) {
        var out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, format + "%n", arguments);
        out.flush();
    }
}
