package com.fkstrading.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;

/// The database `fks` and its owner `fks` on a local server.
public final class FksDatabase {

    public static final String USER = "fks";

    /// No secret: the server accepts connections from this machine only.
    public static final String PASSWORD = "fks";

    private static final String NAME = "fks";

    private FksDatabase() {}

    /// As the setting DATABASE_URL takes it: without `jdbc:`, user and password.
    public static String url(int port) {
        return "postgresql://localhost:%d/%s".formatted(port, NAME);
    }

    /// The superuser, which only this launcher uses, needs no password.
    static void requirePassword(File data) {
        try {
            Files.writeString(
                    data.toPath().resolve("pg_hba.conf"),
                    """
                    host all postgres 127.0.0.1/32 trust
                    host %s %s 127.0.0.1/32 scram-sha-256
                    """
                            .formatted(NAME, USER));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static void createIn(EmbeddedPostgres server) throws SQLException {
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
                            "SELECT FROM pg_database WHERE datname = '%s'".formatted(NAME))) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(NAME, USER));
        }
    }
}
