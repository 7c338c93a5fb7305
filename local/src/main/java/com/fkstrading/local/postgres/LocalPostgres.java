package com.fkstrading.local.postgres;

import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.process.LoopbackPorts;
import com.fkstrading.local.process.RunningProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// A durable Postgres on the loopback interface with the database `fks` and its owner `fks`. The
/// data directory survives restarts; a server that a killed launcher left on it is stopped first.
public final class LocalPostgres implements RunningProcess {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;
    private final ProcessHandle process;

    private LocalPostgres(EmbeddedPostgres server, Postmaster postmaster) {
        this.server = server;
        this.postmaster = postmaster;
        this.process =
                postmaster
                        .process()
                        .orElseThrow(() -> new IllegalStateException("Postgres does not run"));
    }

    /// Starts a server that logs to `postgres.log` beside its data; returns when it takes
    /// connections.
    ///
    /// @param port 0 for any free one
    public static LocalPostgres start(Path data, int port) {
        return start(data, port, data.resolve("postgres.log"));
    }

    public static LocalPostgres start(Path data, int port, Path log) {
        var postmaster = new Postmaster(data.resolve("postgres").toAbsolutePath());
        postmaster.stop();
        try {
            Files.createDirectories(postmaster.data());
            Files.writeString(log, "");
            var server =
                    builder(postmaster.data(), port == 0 ? LoopbackPorts.free() : port, log)
                            .start();
            FksDatabase.createIn(server);
            return new LocalPostgres(server, postmaster);
        } catch (IOException | SQLException | IllegalStateException cause) {
            postmaster.stop();
            var failed = ComponentFailed.withLog("Postgres did not start.", log);
            failed.initCause(cause);
            throw failed;
        }
    }

    /// As the setting DATABASE_URL takes it: without `jdbc:`, user and password.
    public String url() {
        return FksDatabase.url(server.getPort());
    }

    /// The server's first process.
    @Override
    public ProcessHandle process() {
        return process;
    }

    /// The start returns only when the server takes connections.
    @Override
    public boolean isReady() {
        return process.isAlive();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException cause) {
            throw new UncheckedIOException("Postgres did not stop", cause);
        } finally {
            postmaster.stop();
        }
    }

    /// The library's own defaults give up durability for speed; the journal needs durability.
    private static EmbeddedPostgres.Builder builder(Path data, int port, Path log) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setDataDirectoryCustomizer(FksDatabase::requirePassword)
                .setPGStartupWait(START_TIMEOUT)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "32MB")
                .setServerConfig("autovacuum_max_workers", "1");
    }
}
