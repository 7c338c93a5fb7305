package com.fkstrading.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The script `fks` in a checkout of its own, with a JDK and a Maven that only tell what they got.
class FksScriptTest {

    private static final Path ROOT = Path.of(System.getProperty("fks.root"));
    private static final String TABLE =
            "local/src/main/resources/com/fkstrading/local/environment/allowed-variables.txt";

    private static final Map<String, String> SHELL =
            Map.of(
                    "EXCHANGE_URL", "https://hostile.example",
                    "EXCHANGE_API_SECRET", "hostile",
                    "fks.accounts.main.api-secret", "hostile",
                    "QUARKUS_HTTP_HOST", "hostile",
                    "JAVA_TOOL_OPTIONS", "-Dhostile",
                    "SOMETHING_ELSE", "hostile",
                    "MIN_CONFIDENCE", "0.9",
                    "API_PORT", "20001",
                    "MAVEN_OPTS", "-Xmx1g",
                    "FKS_BUILD", "no");

    @TempDir Path checkout;

    @BeforeEach
    void makeCheckout() throws IOException {
        Files.copy(
                ROOT.resolve("fks"), checkout.resolve("fks"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(checkout.resolve(TABLE).getParent());
        Files.copy(ROOT.resolve(TABLE), checkout.resolve(TABLE));
        Files.createDirectories(checkout.resolve("local/target/lib"));
        Files.writeString(
                Files.createDirectories(checkout.resolve("jdk")).resolve("release"),
                "JAVA_VERSION=\"25.0.1\"\n");
        program("jdk/bin/javac", "true");
        program("jdk/bin/java", "env");
        program("mvnw", "env");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "status", "traffic", "prove", "bench"})
    void launcherSeesItsSettingsAndNothingThatTheShellTradesWith(String verb) throws Exception {
        assertThat(fks(verb).output())
                .contains("MIN_CONFIDENCE=0.9", "API_PORT=")
                .doesNotContain("hostile", "MAVEN_OPTS");
    }

    @Test
    void checkoutIsNotSearchedForInTheFoldersOfTheShell(@TempDir Path elsewhere) throws Exception {
        var name = checkout.getFileName().toString();
        Files.createDirectories(elsewhere.resolve(name));

        var run = run(List.of(name + "/fks", "status"), Map.of("CDPATH", elsewhere.toString()));

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("API_PORT=20001");
    }

    @Test
    void ignoredSettingsAreNamedOnceWithoutTheirValues() throws Exception {
        assertThat(fks("status").output().lines())
                .filteredOn(line -> line.startsWith("Ignored"))
                .containsExactly(
                        "Ignored, as set outside: EXCHANGE_API_SECRET EXCHANGE_URL"
                                + " JAVA_TOOL_OPTIONS QUARKUS_HTTP_HOST"
                                + " fks.accounts.main.api-secret");
    }

    @Test
    void testsSeeNeitherSettingsNorWhatTheShellTradesWith() throws Exception {
        fks("test");

        assertThat(checkout.resolve("target/test.log"))
                .content()
                .contains("MAVEN_OPTS=-Xmx1g")
                .doesNotContain("hostile", "MIN_CONFIDENCE", "API_PORT");
    }

    @Test
    void passingTestsAreALineAClassAndASummary() throws Exception {
        maven(
                0,
                "[INFO] Building local 0.1.0-SNAPSHOT                    [2/11]",
                "an expected exception",
                "[WARNING] Tests run: 2, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 1.5 s -- in a.ToolTest");
        report(
                "a.ToolTest",
                "  <testcase name=\"runs\" classname=\"a.ToolTest\" time=\"1\"/>",
                "  <testcase name=\"draws\" classname=\"a.ToolTest\" time=\"0\">",
                "    <skipped message=\"no &quot;chromium&quot; here\"/>",
                "  </testcase>");

        var run = fks("test", "-Dtest=ToolTest");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("[2/11] local", "skipped    2 tests      1.5 s  a.ToolTest")
                .contains("Skipped, and why:\n  a.ToolTest.draws: no \"chromium\" here")
                .contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 1")
                .endsWith("\n1 passed, 0 failed, 1 skipped\n")
                .doesNotContain("expected exception");
        assertThat(checkout.resolve("target/test.log"))
                .content()
                .contains("an expected exception", "-Dtest=ToolTest");
    }

    @Test
    void failureIsShownWithItsMessageAndTheEndOfItsOutput() throws Exception {
        maven(
                1,
                "[ERROR] Tests run: 1, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 1.5 s <<< FAILURE! -- in a.ToolTest",
                "[ERROR] Failed to execute goal surefire on project local");
        report(
                "a.ToolTest",
                "  <testcase name=\"runs\" classname=\"a.ToolTest\" time=\"1\">",
                "    <failure message=\"stays at {&#10;  &quot;a&quot; : 1&#10;}\" type=\"java.lang.AssertionError\">trace</failure>",
                "  </testcase>");
        Files.writeString(reports().resolve("a.ToolTest.txt"), "-\nTest set\n-\nrun\nexpected 1\n");
        Files.writeString(reports().resolve("a.ToolTest-output.txt"), "what it printed\n");

        var run = fks("test");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("FAILED     1 tests", "expected 1", "  | what it printed")
                .contains("Failed to execute goal")
                .contains("FAILED  a.ToolTest.runs\n    stays at {\n      \"a\" : 1\n    }\n")
                .endsWith("\n0 passed, 1 failed, 0 skipped\n");
    }

    private record Run(int exitCode, String output) {}

    private Run fks(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(checkout.resolve("fks").toString()));
        command.addAll(List.of(arguments));
        return run(command, Map.of());
    }

    private Run run(List<String> command, Map<String, String> further)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(checkout.getParent().toFile());
        builder.environment().putAll(SHELL);
        builder.environment().putAll(further);
        builder.environment().put("JAVA_HOME", checkout.resolve("jdk").toString());
        var output = checkout.resolve("output.txt");
        var process = builder.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(output));
    }

    /// A Maven that says these lines and its arguments.
    private void maven(int exitCode, String... lines) throws IOException {
        Files.writeString(checkout.resolve("maven.txt"), String.join("\n", lines) + "\n");
        program(
                "mvnw",
                "echo \"$@\"",
                "cat maven.txt",
                // The reports are this run's, whatever the clock's resolution.
                "sleep 1; touch local/target/surefire-reports/*.xml",
                "exit " + exitCode);
    }

    private void report(String name, String... lines) throws IOException {
        Files.writeString(
                Files.createDirectories(reports()).resolve("TEST-" + name + ".xml"),
                "<testsuite>\n" + String.join("\n", lines) + "\n</testsuite>\n");
    }

    private Path reports() {
        return checkout.resolve("local/target/surefire-reports");
    }

    private void program(String path, String... lines) throws IOException {
        var file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
