package com.fkstrading.systemtests.prove;

import com.fkstrading.systemtests.prove.check.Checker;
import com.fkstrading.systemtests.prove.collect.EvidenceReader;
import com.fkstrading.systemtests.prove.collect.ExchangeAdmin;
import com.fkstrading.systemtests.prove.collect.JournalReader;
import com.fkstrading.systemtests.prove.collect.TopicsToTheirEnd;
import com.fkstrading.systemtests.prove.disturb.Disturbances;
import com.fkstrading.systemtests.prove.disturb.ExchangeFaults;
import com.fkstrading.systemtests.prove.disturb.OperatorHalts;
import com.fkstrading.systemtests.prove.evidence.Evidence;
import com.fkstrading.systemtests.prove.evidence.SenderLog;
import com.fkstrading.systemtests.prove.plant.PlantedViolation;
import com.fkstrading.systemtests.prove.promise.Violation;
import com.fkstrading.systemtests.prove.system.RunningSystem;
import com.fkstrading.systemtests.prove.system.SystemAddresses;
import com.fkstrading.systemtests.prove.traffic.AlertMix;
import com.fkstrading.systemtests.prove.traffic.AlertSender;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./fks prove`: kills each component while alerts come in, the exchange fails and trading is
/// halted, waits until everything is at rest, and exits with 0 only if every promise was kept for
/// every record.
@Command(
        name = "prove",
        description = "Kills each component under traffic and checks every record.")
public final class Prove implements Callable<Integer> {

    private static final String WEBHOOK_TOKEN = "local-only-secret";
    private static final Duration BETWEEN_READS = Duration.ofSeconds(2);
    private static final int LINES = 50;

    @Option(names = "--seed", description = "repeats a run's alerts, faults and order of kills")
    private @Nullable Long seed;

    @Option(names = "--rate", defaultValue = "12", description = "alerts a second")
    private int rate;

    @Option(
            names = "--kill",
            split = ",",
            defaultValue = "ingest,streams,execution,api,paper-exchange,kafka,postgres",
            description = "the components to kill")
    private List<String> components;

    @Option(
            names = "--source",
            split = ",",
            defaultValue = "tradingview=main",
            description = "the webhook sources, each with its account")
    private Map<String, String> sources;

    @Option(
            names = "--rest",
            defaultValue = "120",
            description = "seconds to come to rest after the last alert")
    private int restSeconds;

    @Option(
            names = "--plant",
            description = "then plant violations in the evidence, to see that each is found")
    private boolean plant;

    @Spec private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Prove()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        var addresses = SystemAddresses.from(System.getenv());
        var system = new RunningSystem(Path.of(System.getProperty("fks.root")), Map.of());
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1, 1_000_000) : seed;
        say("seed %d: `./fks prove --seed %d` repeats this run", chosen, chosen);
        try (var client = HttpClient.newHttpClient();
                var sender = sender(addresses, chosen)) {
            var faults = new ExchangeFaults(addresses.exchange(), client);
            var halts = new OperatorHalts(addresses, client);
            var disturbances = new Disturbances(system, faults, halts, text -> say("%s", text));
            say("sending %d alerts a second for %s", rate, sources);
            sender.start();
            disturbances.run(chosen, components, sources.values().iterator().next());
            SenderLog sent = sender.stop();
            say("sent the last alert");
            var reader =
                    new EvidenceReader(
                            new TopicsToTheirEnd(addresses.kafka()),
                            new JournalReader(addresses.database()),
                            new ExchangeAdmin(addresses.exchange()));
            return judge(
                    () -> reader.read(sent, halts.periods()),
                    evidence -> new ProofReport(evidence, disturbances.kills(), faults.happened()));
        }
    }

    private AlertSender sender(SystemAddresses addresses, long chosen) {
        Map<String, URI> webhooks = new HashMap<>();
        sources.forEach(
                (source, account) ->
                        webhooks.put(
                                account,
                                addresses
                                        .ingest()
                                        .resolve(
                                                "/webhook/%s/%s"
                                                        .formatted(source, WEBHOOK_TOKEN))));
        var mix = new AlertMix(chosen, webhooks.keySet().stream().sorted().toList());
        return new AlertSender(mix, webhooks, rate);
    }

    /// Reads until nothing is broken any more or the time is up: what is still on its way looks
    /// like a missing decision, so only what stays broken at rest is a violation.
    private int judge(Supplier<Evidence> reader, Function<Evidence, ProofReport> report)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(restSeconds).toNanos();
        Evidence evidence = reader.get();
        List<Violation> violations = Checker.check(evidence);
        while (!violations.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_READS);
            evidence = reader.get();
            violations = Checker.check(evidence);
        }
        report.apply(evidence).lines().forEach(line -> say("%s", line));
        violations.stream().limit(LINES).forEach(violation -> say("%s", violation));
        say(
                violations.isEmpty()
                        ? "every promise was kept for every record"
                        : violations.size() + " violations");
        boolean proven = violations.isEmpty() && (!plant || findsPlanted(evidence));
        return proven ? 0 : 1;
    }

    private boolean findsPlanted(Evidence evidence) {
        boolean all = true;
        for (PlantedViolation violation : PlantedViolation.values()) {
            all &= finds(violation, evidence);
        }
        say(all ? "every planted violation was found" : "planted violations were missed");
        return all;
    }

    private boolean finds(PlantedViolation violation, Evidence evidence) {
        var planted = violation.in(evidence);
        if (planted.isEmpty()) {
            say("planted %s: no record of this run to plant it in", violation);
            return false;
        }
        List<Violation> found = Checker.check(planted.get().evidence());
        found.forEach(it -> say("planted %s: %s", violation, it));
        boolean named =
                found.stream()
                        .anyMatch(
                                it ->
                                        it.promise() == violation.promise()
                                                && it.id().equals(planted.get().id()));
        if (!named) {
            say("planted %s: NOT FOUND for %s", violation, planted.get().id());
        }
        return named;
    }

    private void say(String format, Object... arguments) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, format + "%n", arguments);
        out.flush();
    }
}
