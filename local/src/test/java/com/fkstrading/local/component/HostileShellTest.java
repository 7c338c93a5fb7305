package com.fkstrading.local.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.local.process.JavaCommand;
import com.fkstrading.local.process.LoopbackPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts a launcher in a shell that trades for real, and looks at what its children got.
class HostileShellTest {

    private static final Map<String, String> SHELL =
            Map.ofEntries(
                    Map.entry("EXCHANGE_URL", "https://hostile.example"),
                    Map.entry("EXCHANGE_API_KEY", "hostile"),
                    Map.entry("EXCHANGE_API_SECRET", "hostile"),
                    Map.entry("fks.accounts.main.api-key", "hostile"),
                    Map.entry("FKS_ACCOUNTS_MAIN_API_SECRET", "hostile"),
                    Map.entry("KAFKA_BOOTSTRAP_SERVERS", "hostile.example:9092"),
                    Map.entry("DATABASE_URL", "postgresql://hostile.example/fks"),
                    Map.entry("DATABASE_PASSWORD", "hostile"),
                    Map.entry("CONTROL_TOKEN", "hostile"),
                    Map.entry("QUARKUS_CONFIG_LOCATIONS", "hostile"),
                    Map.entry("SMALLRYE_CONFIG_LOCATIONS", "hostile"),
                    Map.entry("JAVA_TOOL_OPTIONS", "-Dhostile=hostile"),
                    Map.entry("MIN_CONFIDENCE", "0.9"));

    @TempDir Path folder;

    @Test
    void noChildSeesWhatTheShellTradesWith() throws Exception {
        for (var service : List.of("paper-exchange", "ingest", "streams", "execution", "api")) {
            writeJar(folder.resolve(service).resolve("target/quarkus-app/quarkus-run.jar"));
        }
        Files.createDirectories(folder.resolve("data/logs"));

        var broker = launch();

        assertThat(broker).contains("PATH=").doesNotContain("hostile", "EXCHANGE_", "MIN_CONF");
        for (var service : List.of("paper-exchange", "ingest", "streams", "execution", "api")) {
            assertThat(folder.resolve("data/logs").resolve(service + ".log"))
                    .content()
                    .contains("PATH=", "JVM arguments=null")
                    .doesNotContain("hostile");
        }
        assertThat(folder.resolve("data/logs/streams.log"))
                .content()
                .contains("MIN_CONFIDENCE=0.9");
        assertThat(folder.resolve("data/logs/api.log"))
                .content()
                .contains("CONTROL_TOKEN=the token");
    }

    /// What the launcher says: the broker's environment.
    private String launch() throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        JavaCommand.ofClass(
                                List.of("-Dfks.root=" + folder),
                                ShellLauncher.class.getName(),
                                List.of()));
        builder.environment().putAll(SHELL);
        builder.environment().put("FKS_DATA", folder.resolve("data").toString());
        builder.environment().put("KAFKA_PORT", Integer.toString(LoopbackPorts.free()));
        var output = folder.resolve("launcher.log").toFile();
        var process = builder.redirectErrorStream(true).redirectOutput(output).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(output.toPath());
        assertThat(process.exitValue()).as(said).isZero();
        return said.replaceFirst("Picked up JAVA_TOOL_OPTIONS.*\\n", "");
    }

    private static void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, EnvironmentPrinter.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                EnvironmentPrinter.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
