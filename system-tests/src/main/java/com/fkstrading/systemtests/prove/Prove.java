package com.fkstrading.systemtests.prove;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.Denial;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.systemtests.prove.Evidence.JournalRow;
import com.fkstrading.systemtests.prove.RunningSystem.Part;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./fks prove`: kills each service in turn while alerts come in, waits until all is at rest, and
/// exits with 0 only if no promise was broken for any record.
@Command(name = "prove", description = "Kills each service under traffic and checks every record.")
public final class Prove implements Callable<Integer> {

    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(4);
    private static final Duration RESTART_PATIENCE = Duration.ofSeconds(90);

    @Option(names = "--rate", defaultValue = "20", description = "alerts a second")
    private int rate;

    @Option(names = "--webhooks", defaultValue = "1200", description = "alerts in all")
    private int webhooks;

    @Option(
            names = "--kill",
            split = ",",
            defaultValue = "ingest,streams,execution,api,paper-exchange,kafka",
            description = "the parts to kill, in this order")
    private List<String> parts;

    @Option(names = "--patience", defaultValue = "120", description = "seconds to come to rest")
    private int patienceSeconds;

    @Option(names = "--accepted", required = true, description = "where the sender notes answers")
    private Path accepted;

    @Spec private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Prove()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var target = Target.from(System.getenv());
        var system = new RunningSystem(Path.of(System.getProperty("fks.root")), Map.of());
        Process traffic = startTraffic(system, target);
        for (String name : parts) {
            LockSupport.parkNanos(BETWEEN_KILLS.toNanos());
            killAndAwait(system, name);
        }
        say("waiting for the traffic to end");
        if (traffic.waitFor() != 0) {
            say("the sender failed with exit code %d", traffic.exitValue());
            return 1;
        }
        return judge(new EvidenceReader(target, accepted));
    }

    private Process startTraffic(RunningSystem system, Target target) throws IOException {
        say("sending %d alerts, %d a second", webhooks, rate);
        return system.fks(
                        "traffic",
                        "--url",
                        target.door().toString(),
                        "--webhooks",
                        Integer.toString(webhooks),
                        "--rate",
                        Integer.toString(rate),
                        "--concurrent",
                        "64",
                        "--resend",
                        "--accepted",
                        accepted.toString())
                .redirectOutput(new File(accepted + ".log"))
                .redirectErrorStream(true)
                .start();
    }

    private void killAndAwait(RunningSystem system, String name) {
        Part part = system.part(name);
        system.kill(name);
        Duration taken = system.awaitRestart(name, part.pid(), RESTART_PATIENCE);
        say("killed %s (process %d), ready again after %.1f s", name, part.pid(), seconds(taken));
    }

    /// Reads until nothing is broken any more or patience ends: what is still on its way looks like
    /// a missing decision, so only what stays broken at rest is a violation.
    private int judge(EvidenceReader reader) {
        long end = System.nanoTime() + Duration.ofSeconds(patienceSeconds).toNanos();
        Evidence evidence = reader.read();
        List<Violation> violations = Checker.check(evidence);
        while (!violations.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            evidence = reader.read();
            violations = Checker.check(evidence);
        }
        report(evidence);
        violations.stream().limit(50).forEach(violation -> say("%s", violation));
        say(
                violations.isEmpty()
                        ? "promises 1, 2 and 5 hold for every record"
                        : violations.size() + " violations");
        return violations.isEmpty() ? 0 : 1;
    }

    private void report(Evidence evidence) {
        Map<DenialReason, Long> denied =
                new TreeMap<>(
                        evidence.denials().stream()
                                .collect(groupingBy(Denial::reason, counting())));
        Map<OrderStatus, Long> ended =
                new TreeMap<>(
                        evidence.journal().stream()
                                .collect(groupingBy(JournalRow::state, counting())));
        Set<ClientOrderId> distinct = new HashSet<>(evidence.exchangeOrders());
        say("answered 202            %6d", evidence.accepted().size());
        say("webhooks in Kafka       %6d", evidence.webhooks().size());
        say("denied                  %6d  %s", evidence.denials().size(), denied);
        say("orders requested        %6d", evidence.requests().size());
        say("journaled               %6d  %s", evidence.journal().size(), ended);
        say(
                "orders at the exchange  %6d  (%d distinct)",
                evidence.exchangeOrders().size(), distinct.size());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private void say(String format, Object... arguments) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, format + "%n", arguments);
        out.flush();
    }
}
