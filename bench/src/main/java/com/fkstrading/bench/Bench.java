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

/// `./fks bench`: the door and the path, each beside its floor, against a running system.
@Command(name = "bench", description = "Measures the door and the path, each beside its floor.")
public final class Bench implements Callable<Integer> {

    private static final int TURNS = 3;
    private static final Duration LEAD_IN = Duration.ofSeconds(2);

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

    @Option(names = "--connections", defaultValue = "32", description = "at the door, closed loop")
    private int connections;

    @Option(names = "--state", required = true, description = "a folder for the bare chain")
    private Path state;

    @Spec private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var target = Target.from(System.getenv());
        try (var door = new Door();
                var chain = new BareChain(new BareChain.Path(target.kafka(), state))) {
            var path = new FksPath(target, door);
            print("warming up, %d s", warmUpSeconds);
            chain.measure(new Pace(100, Duration.ofSeconds(warmUpSeconds)));
            path.measure(new Pace(100, Duration.ofSeconds(warmUpSeconds)));
            int missing = 0;
            for (int rate : rates) {
                missing += comparePath(chain, path, rate);
            }
            compareDoor(door, target);
            return missing == 0 ? 0 : 1;
        }
    }

    /// Both in turns, so that what else the machine does meets both. What has stood still while the
    /// other was measured is cold; a lead-in that does not count wakes it.
    private int comparePath(BareChain chain, FksPath path, int rate) {
        var turn = new Pace(rate, LEAD_IN, Duration.ofSeconds(seconds).dividedBy(TURNS));
        var floor = new Latencies();
        var result = FksPath.Result.none();
        for (int i = 0; i < TURNS; i++) {
            floor.add(chain.measure(turn));
            result.add(path.measure(turn));
        }
        print("");
        print("path at %d a second", rate);
        print("  bare chain (write, exactly-once pass-through, read)  %s", floor);
        print("  POST to 202                                          %s", result.toAccepted());
        print("  POST to the order at the exchange                    %s", result.toOrder());
        print(
                "  path / bare chain: p50 %.2f, p99 %.2f; orders missing: %d",
                result.toOrder().millisAt(50) / floor.millisAt(50),
                result.toOrder().millisAt(99) / floor.millisAt(99),
                result.missing().get());
        return result.missing().get();
    }

    private void compareDoor(Door door, Target target) {
        var length = Duration.ofSeconds(seconds);
        door.throughput(target.refused(), 401, connections, length.dividedBy(3));
        door.throughput(target.webhook(), 202, connections, length.dividedBy(3));
        var floor = door.throughput(target.refused(), 401, connections, length);
        var accepted = door.throughput(target.webhook(), 202, connections, length);
        print("");
        print("door, %d connections, each waiting for its answer", connections);
        print("  without Kafka (the same server refuses with 401)     %s", floor);
        print("  with Kafka (202 after the acknowledgement)           %s", accepted);
        print("  with / without: rate %.2f", accepted.perSecond() / floor.perSecond());
    }

    private void print(String format, Object... arguments) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, format + "%n", arguments);
        out.flush();
    }
}
