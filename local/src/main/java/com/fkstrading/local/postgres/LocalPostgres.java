package com.fkstrading.local.postgres;

import com.fkstrading.local.process.ComponentFailed;
import com.fkstrading.local.process.LoopbackPorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// A durable Postgres on the loopback interface with the database `fks` and its owner `fks`. The
/// data directory survives restarts; a server that a killed launcher left on it is stopped first.
public final class LocalPostgres implements AutoCloseable {

    private static final String DATABASE = "fks";
    public static final String USER = "fks";

    /// No secret: the server is reached from this machine alone.
    public static final String PASSWORD = "fks";

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;

    private LocalPostgres(EmbeddedPostgres server, Postmaster postmaster) {
        this.server = server;
        this.postmaster = postmaster;
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
            createDatabase(server);
            return new LocalPostgres(server, postmaster);
        } catch (IOException | SQLException | IllegalStateException cause) {
            postmaster.stop();
            throw new ComponentFailed(
                    ComponentFailed.withLog("Postgres did not start.", log).getMessage(), cause);
        }
    }

    /// As the setting DATABASE_URL takes it: without `jdbc:`, user and password.
    public String url() {
        return url(server.getPort());
    }

    /// The address of the database `fks` of a server on this port.
    public static String url(int port) {
        return "postgresql://localhost:%d/%s".formatted(port, DATABASE);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return PASSWORD;
    }

    /// The server's first process.
    public ProcessHandle process() {
        return postmaster
                .process()
                .orElseThrow(() -> new IllegalStateException("Postgres does not run"));
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

    /// The library's own defaults give up durability for speed; a journal needs it back.
    private static EmbeddedPostgres.Builder builder(Path data, int port, Path log) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setDataDirectoryCustomizer(LocalPostgres::requirePassword)
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

    /// The superuser, whom this launcher alone uses, needs none.
    private static void requirePassword(File data) {
        try {
            Files.writeString(
                    data.toPath().resolve("pg_hba.conf"),
                    """
                    host all postgres 127.0.0.1/32 trust
                    host %s %s 127.0.0.1/32 scram-sha-256
                    """
                            .formatted(DATABASE, USER));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    DO $$ BEGIN
                      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                        CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
                      END IF;
                    END $$"""
                            .formatted(USER, PASSWORD));
            try (var found =
                    statement.executeQuery(
                            "SELECT FROM pg_database WHERE datname = '%s'".formatted(DATABASE))) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(DATABASE, USER));
        }
    }
}
