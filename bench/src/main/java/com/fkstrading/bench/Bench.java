package com.fkstrading.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./fks bench`: webhook throughput and the path of an order, each beside its baseline, against a
/// running system.
@Command(
        name = "bench",
        description = "Measures webhook throughput and the path of an order beside a baseline.")
public final class Bench implements Callable<Integer> {

    private static final int TURNS = 3;
    private static final Duration TURN_WARM_UP = Duration.ofSeconds(2);

    @Option(names = "--seconds", defaultValue = "15", description = "length of each measurement")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "seconds before the first one")
    private int warmUpSeconds;

    @Option(
            names = "--rates",
            defaultValue = "20,200",
            split = ",",
            description = "alerts a second")
    private List<Integer> rates;

    @Option(
            names = "--connections",
            defaultValue = "32",
            description = "for throughput, closed loop")
    private int connections;

    @Option(names = "--state", required = true, description = "a folder for the baseline's state")
    private Path state;

    @Spec private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var target = BenchTarget.from(System.getenv());
        try (var client = new WebhookClient();
                var baseline = new Baseline(target.kafka(), state)) {
            var path = new OrderPath(target, client);
            print("warming up, %d s", warmUpSeconds);
            var warmUp = new OpenLoop(100, Duration.ofSeconds(warmUpSeconds), Duration.ZERO);
            baseline.measure(warmUp);
            path.measure(warmUp);
            int missing = 0;
            for (int rate : rates) {
                missing += comparePath(baseline, path, rate);
            }
            compareThroughput(client, target);
            return missing == 0 ? 0 : 1;
        }
    }

    /// Both in turns, so that what else the machine does affects both. What has stood still while
    /// the other was measured is cold, so that each turn has a warm-up that does not count.
    private int comparePath(Baseline baseline, OrderPath path, int rate) {
        var turn = new OpenLoop(rate, TURN_WARM_UP, Duration.ofSeconds(seconds).dividedBy(TURNS));
        var baselineLatencies = new Latencies();
        var result = PathLatencies.none();
        for (int i = 0; i < TURNS; i++) {
            baselineLatencies.add(baseline.measure(turn));
            result.add(path.measure(turn));
        }
        print("");
        print("path at %d a second", rate);
        print("  baseline (write, exactly-once pass-through, read)    %s", baselineLatencies);
        print("  POST to 202                                          %s", result.toAccepted());
        print("  POST to the order at the exchange                    %s", result.toOrder());
        print(
                "  path / baseline: p50 %.2f, p99 %.2f; orders missing: %d",
                result.toOrder().millisAt(50) / baselineLatencies.millisAt(50),
                result.toOrder().millisAt(99) / baselineLatencies.millisAt(99),
                result.missing().get());
        return result.missing().get();
    }

    private void compareThroughput(WebhookClient client, BenchTarget target) {
        var length = Duration.ofSeconds(seconds);
        client.throughput(target.refused(), 401, connections, length.dividedBy(3));
        client.throughput(target.webhook(), 202, connections, length.dividedBy(3));
        var refused = client.throughput(target.refused(), 401, connections, length);
        var accepted = client.throughput(target.webhook(), 202, connections, length);
        print("");
        print("webhooks, %d connections, each waiting for its answer", connections);
        print("  without Kafka (the same server refuses with 401)     %s", refused);
        print("  with Kafka (202 after the acknowledgement)           %s", accepted);
        print("  with / without: rate %.2f", accepted.perSecond() / refused.perSecond());
    }

    private void print(String format, Object... arguments) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, format + "%n", arguments);
        out.flush();
    }
}
