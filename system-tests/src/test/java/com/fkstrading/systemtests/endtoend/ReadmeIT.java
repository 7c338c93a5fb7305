package com.fkstrading.systemtests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Runs every command of the README, so that what a newcomer pastes works. Comes first, while the
/// ports of [SharedSystem] are free.
@Order(1)
class ReadmeIT {

    private static final Path ROOT = Path.of(System.getProperty("fks.root"));
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`(\\./fks [^`]+)`");
    private static final List<String> TOO_LONG =
            List.of("./fks test", "./fks prove", "./fks bench", "./fks bench decide");

    private final Map<String, String> environment = PrivateSystem.settings(Map.of());
    private String readme;

    @BeforeEach
    void readReadme() throws IOException {
        readme = Files.readString(ROOT.resolve("README.md"));
    }

    @Test
    void commandsThatAreTooLongForATestAreRunByContinuousIntegration() throws IOException {
        String script = Files.readString(ROOT.resolve(".ci/run"));

        assertThat(TOO_LONG)
                .allSatisfy(
                        command -> {
                            assertThat(readme).contains(command);
                            assertThat(script).contains(command);
                        });
    }

    @Test
    void everyOtherCommandRunsAsItStands() throws IOException, InterruptedException {
        List<String> commands = commands();
        assertThat(commands)
                .contains("./fks up", "./fks up --detach", "./fks up --fresh", "./fks status");
        commands.removeAll(TOO_LONG);

        Process up = start("./fks up --fresh");
        awaitLine(up, "Ctrl-C stops everything");
        for (String command : commands) {
            if (!command.startsWith("./fks up") && !command.equals("./fks down")) {
                assertThat(run(command)).as(command).doesNotContain("HTTP/1.1 4", "HTTP/1.1 5");
            }
        }
        up.destroy();
        assertThat(up.waitFor(1, TimeUnit.MINUTES)).as("SIGTERM ends `up`").isTrue();
        run("./fks up --detach");
        run("./fks status");
        run("./fks down");
    }

    private List<String> commands() {
        List<String> commands = new ArrayList<>();
        for (var block = BLOCK.matcher(readme); block.find(); ) {
            commands.add(block.group(1).strip());
        }
        for (var inline = INLINE.matcher(readme); inline.find(); ) {
            commands.add(inline.group(1));
        }
        return commands;
    }

    private Process start(String command) throws IOException {
        String moved =
                command.replace(":8000", ":" + environment.get("INGEST_PORT"))
                        .replace(":8001", ":" + environment.get("API_PORT"))
                        .replace(":8100", ":" + environment.get("PAPER_EXCHANGE_PORT"));
        var builder =
                new ProcessBuilder("bash", "-c", "exec 2>&1; " + moved).directory(ROOT.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String run(String command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
        return output;
    }

    private static void awaitLine(Process process, String text) throws IOException {
        BufferedReader lines = process.inputReader();
        var seen = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(text)) {
                Thread.startVirtualThread(() -> lines.lines().forEach(ignored -> {}));
                return;
            }
        }
        throw new AssertionError("`up` ended before it was ready:\n" + seen);
    }
}
