package com.fkstrading.replay;

import com.fkstrading.testing.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The built service, as a process that can be killed at any point.
final class StreamsProcess implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> environment;
    private Process process;

    /// @param settings environment variables of the rules
    StreamsProcess(String bootstrapServers, int port, Path folder, Map<String, String> settings)
            throws IOException {
        this.folder = folder;
        environment = new HashMap<>(settings);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("STREAMS_STATE_DIR", folder.resolve("state").toString());
        environment.put("STREAMS_INSTANCE_ID", "replay-test");
        environment.put("STREAMS_PORT", String.valueOf(port));
        environment.put("STREAMS_MANAGEMENT_PORT", String.valueOf(port + 1000));
        process = start();
    }

    /// As the kernel does when memory runs out; a new one takes over.
    void killAndStart(Map<String, String> settings) throws IOException {
        kill();
        environment.putAll(settings);
        process = start();
    }

    private Process start() throws IOException {
        var jar = Checkout.root().resolve("streams/target/quarkus-app/quarkus-run.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(
                        List.of(
                                java,
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                jar.toString()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        var log = folder.resolve("streams.log").toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
