package com.fkstrading.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    private final TestPostgres postgres = TestPostgres.shared();

    @Test
    void serverTakesConnectionsOfItsUser() throws SQLException {
        try (var connection = connect("")) {
            assertThat(databaseOf(connection)).isEqualTo("fks");
        }
    }

    @Test
    void suspendedServerAnswersNoConnectionUntilItIsResumed() throws Exception {
        try (var connection = connect("")) {
            CompletableFuture<String> answer;
            try (var _ = postgres.suspend()) {
                assertThatThrownBy(() -> connect("?socketTimeout=1").close())
                        .isInstanceOf(SQLException.class);
                answer = CompletableFuture.supplyAsync(() -> databaseOf(connection));
                assertThatThrownBy(() -> answer.get(1, TimeUnit.SECONDS))
                        .isInstanceOf(TimeoutException.class);
            }

            assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("fks");
        }
    }

    @Test
    void resumingARunningServerIsNoError() throws SQLException {
        postgres.resume();

        try (var connection = connect("")) {
            assertThat(databaseOf(connection)).isEqualTo("fks");
        }
    }

    @Test
    void resourceNamesTheSharedServer() {
        assertThat(new PostgresResource().start())
                .containsEntry("DATABASE_URL", postgres.url())
                .containsEntry("DATABASE_USER", postgres.user())
                .containsEntry("DATABASE_PASSWORD", postgres.password());
    }

    private Connection connect(String options) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl() + options, postgres.user(), postgres.password());
    }

    private static String databaseOf(Connection connection) {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT current_database()")) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
