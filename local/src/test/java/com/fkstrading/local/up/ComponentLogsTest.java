package com.fkstrading.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.local.component.Component;
import com.fkstrading.local.component.Components;
import com.fkstrading.local.environment.ChildEnvironment;
import com.fkstrading.local.environment.LocalSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentLogsTest {

    @TempDir Path folder;
    private final StringWriter terminal = new StringWriter();
    private List<Component> components;

    @BeforeEach
    void createLogs() throws IOException {
        var settings = new LocalSettings(folder, folder, Map.of());
        components = Components.of(new ChildEnvironment(settings, "token")).all();
        Files.createDirectories(folder.resolve("logs"));
        for (var component : components) {
            Files.writeString(component.log(), "before the start\n");
        }
    }

    @Test
    void warningsAreShownWithTheirComponentBeforeThem() throws IOException {
        var logs = logs(false);
        write("ingest", "09:30:00 INFO  [com.fks] (main) started\n09:30:01 WARN  [com.fks] slow\n");
        write("postgres", "2026-11-21 09:30:00 UTC [42] ERROR:  no such table\n");

        logs.poll();

        assertThat(shown())
                .containsExactly(
                        "postgres       | 2026-11-21 09:30:00 UTC [42] ERROR:  no such table",
                        "ingest         | 09:30:01 WARN  [com.fks] slow");
    }

    @Test
    void verboseShowsEveryLineOnce() throws IOException {
        var logs = logs(true);
        write("api", "09:30:00 INFO  started\n\tat com.fks.Foo\n");

        logs.poll();
        logs.poll();

        assertThat(shown())
                .containsExactly(
                        "api            | 09:30:00 INFO  started",
                        "api            | \tat com.fks.Foo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21 09:30:00,123 WARN  [com.fks.Webhook] (main) slow (2 s)",
                "09:30:00.123 [data-plane] ERROR kafka.server.Log - disk full, INFO follows",
                "2026-11-21 09:30:00.123 UTC [42] FATAL:  no such role",
                "{\"timestamp\":\"09:30\",\"level\":\"WARN\",\"message\":\"breaker opens\"}"
            })
    void levelOfEachFormatIsFound(String line) {
        assertThat(ComponentLogs.isWarning(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21 09:30:00,123 INFO  [com.fks.Webhook] (main) a WARN in the text",
                "09:30:00.123 [main] INFO kafka.Kafka - started",
                "2026-11-21 09:30:00.123 UTC [42] LOG:  checkpoint complete, no ERROR",
                "{\"level\":\"INFO\",\"message\":\"ready\"}",
                "\tat com.fkstrading.Foo",
                ""
            })
    void otherLinesAreNoWarnings(String line) {
        assertThat(ComponentLogs.isWarning(line)).isFalse();
    }

    private ComponentLogs logs(boolean verbose) {
        return new ComponentLogs(components, verbose, new Console(new PrintWriter(terminal)));
    }

    private void write(String component, String text) throws IOException {
        var log = folder.resolve("logs").resolve(component + ".log");
        Files.writeString(log, Files.readString(log) + text);
    }

    private List<String> shown() {
        return terminal.toString().lines().toList();
    }
}
