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
/// with a large state, beside an exactly-once topology that passes the same bytes through.
@Command(
        name = "decide",
        description = "Measures decisions on a filled topic beside an exactly-once pass-through.",
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
        double empty = measure(StoredState.EMPTY, "empty");
        if (workload.stored().isEmpty()) {
            return 0;
        }
        double large = measure(workload.stored(), "large");
        print("");
        print("decisions a second, large state / empty state: %.2f", large / empty);
        return 0;
    }

    private double measure(StoredState stored, String name)
            throws IOException, InterruptedException {
        print("");
        print("in the state before: %s", stored);
        try (var cluster = Cluster.fresh(state.resolve(name), root)) {
            var filled = System.nanoTime();
            stored.writeTo(cluster);
            workload.writeTo(cluster);
            print("  written in %.1f s", secondsSince(filled));
            var decided = streams(cluster);
            var passed = passThrough(cluster);
            print(
                    "  decided / passed through: %.2f, in the second half %.2f",
                    decided.perSecond() / passed.perSecond(),
                    decided.warm().perSecond() / passed.warm().perSecond());
            return decided.perSecond();
        }
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

    private Speed passThrough(Cluster cluster) throws IOException, InterruptedException {
        try (var passThrough = Application.passThrough(cluster, options)) {
            var speed = Speed.of(cluster, passThrough, cluster.size(PassThrough.IN));
            print("  pass-through     %s", speed);
            path(cluster, IdlePath.passed(workload));
            return speed;
        }
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
