package com.fkstrading.local.kafka;

import com.fkstrading.local.environment.ChildEnvironment;
import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.process.JavaCommand;
import com.fkstrading.local.process.LoopbackPorts;
import com.fkstrading.local.process.RunningProcess;
import com.fkstrading.local.process.StopProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A KRaft broker in a JVM of its own, so that it can be stopped and killed like a real one. Its
/// data directory survives restarts, the cluster id with it. It listens on the loopback interface
/// only, and ends with the process that started it.
public final class LocalBroker implements RunningProcess {

    static final int NODE_ID = 1;
    static final String READY = "ready";

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    /// Small and quick to start; the broker of one developer needs no more.
    private static final List<String> JVM_OPTIONS =
            List.of(
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dlog4j2.disableJmx=true",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    "-Dorg.slf4j.simpleLogger.showDateTime=true",
                    "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS");

    private final Process process;
    private final int port;
    private final Path log;
    private final CompletableFuture<Boolean> ready;

    private LocalBroker(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.ready = CompletableFuture.supplyAsync(this::saysReady, Thread.ofVirtual()::start);
    }

    /// Starts a broker that logs to `broker.log` beside its data; returns when it takes requests.
    ///
    /// @param port 0 for any free one
    public static LocalBroker start(Path data, int port) {
        var launch = new BrokerLaunch(List.of(), ChildEnvironment.plain(System.getenv()));
        var broker = launch(data, port, data.resolve("broker.log"), launch);
        broker.awaitReady();
        return broker;
    }

    /// Starts the broker's process and returns at once.
    public static LocalBroker launch(Path data, int port, Path log, BrokerLaunch launch) {
        var chosenPort = port == 0 ? LoopbackPorts.free() : port;
        return new LocalBroker(
                process(data.toAbsolutePath(), chosenPort, log, launch), chosenPort, log);
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    /// Whether the broker has taken requests since it started.
    @Override
    public boolean isReady() {
        return ready.getNow(false);
    }

    @Override
    public void close() {
        StopProcess.stop(process());
    }

    private void awaitReady() {
        var timeout = START_TIMEOUT.toMillis();
        if (!ready.completeOnTimeout(false, timeout, TimeUnit.MILLISECONDS).join()) {
            process.destroyForcibly();
            throw ComponentFailed.withLog("The Kafka broker did not start.", log);
        }
    }

    private boolean saysReady() {
        try (var lines = process.inputReader()) {
            return lines.lines().anyMatch(READY::equals);
        } catch (IOException | UncheckedIOException closed) {
            return false;
        }
    }

    private static Process process(Path data, int port, Path log, BrokerLaunch launch) {
        var arguments =
                List.of(
                        data.resolve("kafka").toString(),
                        Integer.toString(port),
                        Integer.toString(LoopbackPorts.free()),
                        Long.toString(ProcessHandle.current().pid()));
        var allOptions = new ArrayList<>(JVM_OPTIONS);
        allOptions.addAll(launch.jvmOptions());
        try {
            Files.createDirectories(data);
            var builder =
                    new ProcessBuilder(
                                    JavaCommand.ofClass(
                                            allOptions, BrokerMain.class.getName(), arguments))
                            .redirectError(Redirect.appendTo(log.toFile()));
            builder.environment().clear();
            builder.environment().putAll(launch.environment());
            return builder.start();
        } catch (IOException cause) {
            throw new ComponentFailed("The Kafka broker's JVM cannot be started: " + cause, cause);
        }
    }
}
