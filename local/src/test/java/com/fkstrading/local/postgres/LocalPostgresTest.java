package com.fkstrading.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.local.process.JavaCommand;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir Path data;

    @Test
    void committedRowsSurviveARestart() throws SQLException {
        try (var postgres = LocalPostgres.start(data, 0)) {
            run(postgres, "CREATE TABLE kept (name text)");
            run(postgres, "INSERT INTO kept VALUES ('order')");
        }
        try (var postgres = LocalPostgres.start(data, 0)) {
            assertThat(ask(postgres, "SELECT name FROM kept")).isEqualTo("order");
        }
    }

    @Test
    void serverThatAKilledLauncherLeftIsReplaced() throws Exception {
        killAfterStart(
                JavaCommand.ofClass(
                        List.of(), PostgresLauncher.class.getName(), List.of(data.toString())));
        var left = new Postmaster(data.resolve("postgres")).process().orElseThrow();

        try (var postgres = LocalPostgres.start(data, 0)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(ask(postgres, "SELECT 'works'")).isEqualTo("works");
        }
    }

    @Test
    void commitsAreDurable() throws SQLException {
        try (var postgres = LocalPostgres.start(data, 0)) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void passwordIsChecked() {
        try (var postgres = LocalPostgres.start(data, 0)) {
            assertThatThrownBy(() -> connect(postgres, "wrong").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    private static void killAfterStart(List<String> command) throws Exception {
        var launcher = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        try (var output = launcher.inputReader()) {
            assertThat(output.readLine()).isEqualTo(PostgresLauncher.READY);
        } finally {
            launcher.destroyForcibly().waitFor();
        }
    }

    private static Connection connect(LocalPostgres postgres, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:" + postgres.url(), FksDatabase.USER, password);
    }

    private static void run(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres, FksDatabase.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres, FksDatabase.PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
