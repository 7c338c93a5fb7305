package com.fkstrading.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// What the tests of one JVM share, whatever class loader loads them: a Quarkus test sees another
/// copy of our classes than the plain test beside it, but the same system properties.
final class ThisJvm {

    private static final Duration RUN_TIMEOUT = Duration.ofSeconds(30);

    private ThisJvm() {}

    /// The value of the property; the first caller makes and sets it.
    static String once(String property, Supplier<String> start) {
        // The one lock that every class loader sees as the same object.
        synchronized (Runtime.getRuntime()) {
            var value = System.getProperty(property);
            if (value == null) {
                value = start.get();
                System.setProperty(property, value);
            }
            return value;
        }
    }

    /// A new folder below `target/`.
    static Path folder(String prefix) {
        try {
            var target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.createTempDirectory(target, prefix);
        } catch (IOException cause) {
            throw new UncheckedIOException(
                    "cannot create a folder for test data below target/", cause);
        }
    }

    /// Runs the shell lines when this JVM has ended, even by `kill -9`, after which no shutdown
    /// hook runs. They read their arguments as `$1`, `$2` and so on.
    static void atEnd(String script, String... arguments) {
        var command =
                new String[] {
                    "sh",
                    "-c",
                    "trap '' HUP INT TERM\nwhile kill -0 $0; do sleep 0.5; done\n" + script,
                    Long.toString(ProcessHandle.current().pid())
                };
        var builder = new ProcessBuilder(command);
        builder.command().addAll(List.of(arguments));
        try {
            builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        } catch (IOException cause) {
            throw new UncheckedIOException(
                    "cannot start the shell that cleans up after the tests", cause);
        }
    }

    /// Runs a program to its end; a failure, or more than half a minute, is an exception with what
    /// the program printed.
    static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            if (!process.waitFor(RUN_TIMEOUT)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "%s: no end within %s".formatted(String.join(" ", command), RUN_TIMEOUT));
            }
            if (process.exitValue() != 0) {
                var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(String.join(" ", command), cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + command[0], interrupted);
        }
    }
}
