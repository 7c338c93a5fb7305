package com.fkstrading.bench.decide;

import com.fkstrading.bench.decide.WrittenAmounts.Amount;
import com.fkstrading.local.environment.ChildEnvironment;
import com.fkstrading.local.process.JavaCommand;
import com.fkstrading.local.process.LoopbackPorts;
import com.fkstrading.local.process.ResidentMemory;
import com.fkstrading.local.process.StopProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A Kafka Streams application in a JVM of its own.
///
/// @param group as which it commits
/// @param state where it keeps its state
/// @param managementPort 0 where it has none
record Application(Process process, String group, Path state, int managementPort)
        implements AutoCloseable {

    private static final long MIB = 1 << 20;

    /// The service as it was built. No limit of the rate, and the one price stays good: every alert
    /// becomes an order.
    static Application streams(Cluster cluster, ProcessOptions options) throws IOException {
        var jar = cluster.root().resolve("streams/target/quarkus-app/quarkus-run.jar");
        var state = cluster.folder().resolve("streams");
        int port = LoopbackPorts.free();
        int managementPort = LoopbackPorts.free();
        var environment = environment(options);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", cluster.bootstrapServers());
        environment.put("STREAMS_STATE_DIR", state.toString());
        environment.put("STREAMS_INSTANCE_ID", "bench");
        environment.put("STREAMS_PORT", String.valueOf(port));
        environment.put("STREAMS_MANAGEMENT_PORT", String.valueOf(managementPort));
        environment.put("RATE_LIMIT_REQUESTS", "1000000");
        environment.put("MAX_PRICE_AGE", "3600");
        var process = start(JavaCommand.ofJar(options.all(), jar), environment, cluster, "streams");
        return new Application(process, "streams", state, managementPort);
    }

    static Application passThrough(Cluster cluster, ProcessOptions options) throws IOException {
        return baseline(cluster, options, PassThrough.GROUP, Stream.of());
    }

    static Application equalWrites(Cluster cluster, ProcessOptions options, WrittenAmounts amounts)
            throws IOException {
        for (var amount : amounts.byTopic()) {
            cluster.create(EqualWrites.topic(amount.topic()), Map.of());
        }
        var arguments = amounts.byTopic().stream().map(Amount::asArgument);
        return baseline(cluster, options, EqualWrites.GROUP, arguments);
    }

    private static Application baseline(
            Cluster cluster, ProcessOptions options, String group, Stream<String> more)
            throws IOException {
        var state = cluster.folder().resolve(group);
        var settings = cluster.root().resolve("streams/src/main/resources/application.properties");
        var command =
                JavaCommand.ofClass(
                        options.all(),
                        PassThrough.class.getName(),
                        Stream.concat(
                                        Stream.of(
                                                cluster.bootstrapServers(),
                                                state.toString(),
                                                settings.toString()),
                                        more)
                                .toList());
        var process = start(command, environment(options), cluster, group);
        return new Application(process, group, state, 0);
    }

    private static Map<String, String> environment(ProcessOptions options) {
        var environment = new HashMap<>(ChildEnvironment.plain(System.getenv()));
        environment.putAll(options.environment());
        return environment;
    }

    private static Process start(
            List<String> command, Map<String, String> environment, Cluster cluster, String name)
            throws IOException {
        var log = cluster.folder().resolve(name + ".log").toFile();
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "%s has ended; its log is beside %s".formatted(group, state));
        }
    }

    /// Used so far, by all threads.
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// The state on disk, the heap that is in use, and the whole process in memory.
    String footprint() throws IOException, InterruptedException {
        return "state on disk %,d MiB, heap used %.0f MiB, process in memory %,d MiB"
                .formatted(
                        size(state) / MIB,
                        heapUsedBytes() / MIB,
                        ResidentMemory.of(process.toHandle(), child -> true) / MIB);
    }

    private double heapUsedBytes() throws IOException, InterruptedException {
        var metrics = URI.create("http://localhost:" + managementPort + "/metrics");
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines());
            return answer.body()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }

    @Override
    public void close() {
        StopProcess.stop(process.toHandle());
    }
}
