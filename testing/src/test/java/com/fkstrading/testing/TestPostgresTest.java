package com.fkstrading.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void serverTakesConnectionsOfItsUser() throws SQLException {
        var postgres = TestPostgres.shared();

        try (var connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.user(), postgres.password());
                var answer =
                        connection.createStatement().executeQuery("SELECT current_database()")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo("fks");
        }
    }

    @Test
    void resourceNamesTheSharedServer() {
        var postgres = TestPostgres.shared();

        assertThat(new PostgresResource().start())
                .containsEntry("DATABASE_URL", postgres.url())
                .containsEntry("DATABASE_USER", postgres.user())
                .containsEntry("DATABASE_PASSWORD", postgres.password());
    }
}
