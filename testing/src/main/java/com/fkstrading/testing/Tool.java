package com.fkstrading.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// A program that a test needs besides the JDK. On a developer's machine without it the test is
/// skipped and says so; in CI the test fails, so that CI is never green by skipping.
public final class Tool {

    private static final Map<String, String> SOURCES =
            Map.of(
                    "amtool", "apt-get install prometheus-alertmanager",
                    "docker", "apt-get install docker.io",
                    "kubectl", "kubernetes.io/docs/tasks/tools (Debian 12's own is too old)",
                    "promtool", "apt-get install prometheus");

    private Tool() {}

    /// The program's path.
    public static Path require(String program) {
        return require(program, System.getenv());
    }

    static Path require(String program, Map<String, String> environment) {
        var found = find(program, environment.getOrDefault("PATH", ""));
        if (found.isEmpty() && "true".equals(environment.get("CI"))) {
            Assertions.fail(missing(program));
        }
        Assumptions.assumeTrue(found.isPresent(), () -> missing(program));
        return found.orElseThrow();
    }

    private static Optional<Path> find(String program, String path) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String missing(String program) {
        return "This test needs %s; on Debian: %s"
                .formatted(program, SOURCES.getOrDefault(program, "apt-get install " + program));
    }
}
