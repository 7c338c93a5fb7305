package com.fkstrading.local.postgres;

import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.process.StopProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The server process of one data directory, found by the file in which Postgres keeps its process
/// id, whatever started it.
record Postmaster(Path data) {

    /// Between the time that Postgres wrote and the start of its process by the system's clock.
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(1);

    /// Empty when no server runs on this directory.
    Optional<ProcessHandle> process() {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            var started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> isPostgres(process) && isOf(started, process));
        } catch (IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    /// Ends open connections and stops the server; nothing happens when none runs.
    void stop() {
        process().ifPresent(this::stop);
    }

    private void stop(ProcessHandle server) {
        try {
            // SIGINT is Postgres's fast shutdown; the SIGTERM of ProcessHandle waits for clients.
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        } catch (IOException cause) {
            throw new ComponentFailed("Postgres on " + data + " cannot be stopped", cause);
        }
        StopProcess.awaitEnd(server);
    }

    /// After a crash of the machine the id may belong to somebody else.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(command -> command.contains("postgres")).isPresent();
    }

    /// Another Postgres with the same number was started at another time.
    private static boolean isOf(Instant started, ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(started, start).abs())
                .filter(difference -> difference.compareTo(CLOCK_DRIFT) > 0)
                .isEmpty();
    }
}
