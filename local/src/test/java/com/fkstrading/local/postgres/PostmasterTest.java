package com.fkstrading.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `postmaster.pid` says of a process that is called `postgres`.
class PostmasterTest {

    @TempDir Path folder;

    private Postmaster postmaster;
    private Process server;

    @BeforeEach
    void startAProcessOfThatName() throws Exception {
        postmaster = new Postmaster(Files.createDirectory(folder.resolve("data")));
        var program = folder.resolve("postgres");
        Files.copy(Path.of("/bin/sleep"), program, StandardCopyOption.COPY_ATTRIBUTES);
        server = new ProcessBuilder(program.toString(), "60").start();
    }

    @AfterEach
    void end() {
        server.destroyForcibly();
    }

    @Test
    void serverOfTheDataIsFound() throws Exception {
        wasStarted(Instant.now());

        assertThat(postmaster.process()).contains(server.toHandle());
    }

    /// After a crash of the machine, the number in the file may be that of another database, which
    /// must not be stopped.
    @Test
    void serverThatGotTheNumberLaterIsNotOurs() throws Exception {
        wasStarted(Instant.now().minus(Duration.ofHours(1)));

        postmaster.stop();

        assertThat(postmaster.process()).isEmpty();
        assertThat(server.isAlive()).isTrue();
    }

    private void wasStarted(Instant time) throws Exception {
        Files.writeString(
                postmaster.data().resolve("postmaster.pid"),
                "%d\n%s\n%d\n15432\n"
                        .formatted(server.pid(), postmaster.data(), time.getEpochSecond()));
    }
}
