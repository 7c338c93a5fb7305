package com.fkstrading.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.CancelRequest;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.testing.TestKafka;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Records minutes of mixed traffic on a real broker, with `streams` killed at random and started
/// with other settings in between, and replays them. `-Dreplay.seed` and `-Dreplay.seconds` make
/// other and longer recordings.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

    private static final long SEED = Long.getLong("replay.seed", 1);
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("replay.seconds", 30));
    private static final int PORT = Integer.getInteger("replay.port", 28002);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /// Such that each of the limits is reached now and then.
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "RATE_LIMIT_REQUESTS", "200",
                    "RATE_LIMIT_STRATEGY_REQUESTS", "80",
                    "RATE_LIMIT_WINDOW", "10",
                    "MAX_EXPOSURE_USD", "40000",
                    "MAX_SYMBOL_EXPOSURE_USD", "30000",
                    "MAX_DAILY_LOSS_USD", "300",
                    "MAX_DRAWDOWN_USD", "400",
                    "COOL_DOWN_LOSSES", "3",
                    "COOL_DOWN", "2",
                    "ACCOUNT_EQUITY_USD", "50000");

    private final TestKafka kafka = TestKafka.shared();

    @TempDir static Path folder;

    private record Ran(int exitCode, String output) {}

    @BeforeAll
    void record() throws IOException {
        var random = new Random(SEED);
        var traffic = new MixedTraffic(kafka, SEED, List.of("a1", "a2", "a3", "a4"));
        try (var streams = new StreamsProcess(kafka.bootstrapServers(), PORT, folder, SETTINGS);
                var requests = requests()) {
            long end = System.nanoTime() + LENGTH.toNanos();
            long kill = next(random);
            while (System.nanoTime() < end) {
                traffic.step();
                requests.poll(Duration.ofMillis(50)).forEach(it -> take(traffic, it.value()));
                if (System.nanoTime() > kill) {
                    streams.killAndStart(
                            Map.of(
                                    "MIN_CONFIDENCE", "0." + (5 + random.nextInt(3)),
                                    "HOLD_AFTER_MISSED_ALERT", "" + random.nextBoolean()));
                    kill = next(random);
                }
            }
            traffic.resume();
            untilDecided(traffic.webhooks());
        }
        assertThat(run("--export", recording().toString()).exitCode()).isZero();
    }

    private static long next(Random random) {
        return System.nanoTime() + Duration.ofMillis(4_000 + random.nextInt(8_000)).toNanos();
    }

    private static void take(MixedTraffic traffic, byte[] request) {
        var topic = Topics.ORDERS_REQUESTED;
        switch (topic.valueSerde().deserializer().deserialize(topic.name(), request)) {
            case OrderRequest order -> traffic.execution().request(order);
            case CancelRequest cancel -> traffic.execution().cancel(cancel);
        }
    }

    private KafkaConsumer<String, byte[]> requests() {
        var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                kafka.bootstrapServers(),
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed",
                                ConsumerConfig.GROUP_ID_CONFIG,
                                "simulated-execution",
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.ORDERS_REQUESTED.name()));
        return consumer;
    }

    private void untilDecided(long webhooks) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (count(Topics.ORDERS_REQUESTED) + count(Topics.SIGNALS_DENIED) < webhooks) {
            assertThat(System.nanoTime()).as("every webhook is decided in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private long count(Topic<?> topic) {
        return kafka.readToEnd(topic).size();
    }

    private Path recording() {
        return folder.resolve("recording");
    }

    @Test
    void everyOutputComesAgainByteForByte() {
        var replayed = run("--files", recording().toString());

        assertThat(replayed.output()).contains("every output is identical, byte for byte");
        assertThat(replayed.exitCode()).isZero();
    }

    @Test
    void brokerIsReadWhereNoFilesAreGiven() {
        var replayed = run();

        assertThat(replayed.output()).contains("every output is identical, byte for byte");
        assertThat(replayed.exitCode()).isZero();
    }

    @Test
    void recordedDecisionThatIsChangedIsNamed() throws IOException {
        var changed = copy("changed");
        var file = firstFile(changed, Topics.SIGNALS_DENIED);
        var lines = Files.readAllLines(file);
        lines.set(0, lines.getFirst().replaceFirst("\"reason\":\"[A-Z_]+\"", "\"reason\":\"X\""));
        Files.write(file, lines);

        var replayed = run("--files", changed.toString());

        assertThat(replayed.exitCode()).isEqualTo(1);
        assertThat(replayed.output())
                .contains("an output differs, the first one at webhooks.received-")
                .containsPattern("signals.denied: \\.reason: recorded \"X\", replayed \"[A-Z_]+\"");
    }

    @Test
    void webhookWithoutADecisionIsNamed() throws IOException {
        var changed = copy("missing");
        var file = firstFile(changed, Topics.SIGNALS_DENIED);
        var lines = Files.readAllLines(file);
        lines.remove(lines.size() / 2);
        Files.write(file, lines);

        var replayed = run("--files", changed.toString());

        assertThat(replayed.exitCode()).isEqualTo(1);
        assertThat(replayed.output()).contains("no decision is recorded");
    }

    @Test
    void candidateSettingsShowWhatWouldDiffer() throws IOException {
        var report = folder.resolve("report.html");

        var replayed =
                run(
                        "--files",
                        recording().toString(),
                        "--set",
                        "MIN_CONFIDENCE=1",
                        "--report",
                        report.toString());

        assertThat(replayed.exitCode()).isZero();
        assertThat(replayed.output())
                .contains("every output is identical, byte for byte")
                .containsPattern("candidate settings: MIN_CONFIDENCE 1 instead of 0.\\d\\n")
                .containsPattern("[1-9][0-9]* of [0-9]+ decisions differ")
                .containsPattern("LOW_CONFIDENCE +[0-9]+ +[1-9][0-9]+")
                .contains("are estimates");
        assertThat(Files.readString(report))
                .contains("MIN_CONFIDENCE")
                .doesNotContainPattern("(src|href)=")
                .doesNotContain("/*data*/", "/*uplot.js*/");
    }

    @Test
    void badValueOfASettingIsNamed() {
        var replayed = run("--files", recording().toString(), "--set", "MIN_CONFIDENCE=abc");

        assertThat(replayed.exitCode()).isEqualTo(1);
        assertThat(replayed.output()).contains("MIN_CONFIDENCE");
    }

    @Test
    void unknownSettingIsNamed() {
        var replayed = run("--files", recording().toString(), "--set", "MIN_CONFIDENSE=1");

        assertThat(replayed.exitCode()).isEqualTo(1);
        assertThat(replayed.output()).contains("MIN_CONFIDENSE is no setting of the rules");
    }

    private Ran run(String... arguments) {
        var text = new StringWriter();
        var writer = new PrintWriter(text);
        var all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--files")) {
            all.add("--bootstrap-servers");
            all.add(kafka.bootstrapServers());
        }
        int code =
                Replay.commandLine()
                        .setOut(writer)
                        .setErr(writer)
                        .execute(all.toArray(String[]::new));
        return new Ran(code, text.toString());
    }

    private Path copy(String name) throws IOException {
        var target = folder.resolve(name);
        try (var files = Files.walk(recording())) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(recording().relativize(file).toString()));
            }
        }
        return target;
    }

    private static Path firstFile(Path recording, Topic<?> topic) throws IOException {
        try (var files = Files.list(recording.resolve(topic.name()))) {
            return files.filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
