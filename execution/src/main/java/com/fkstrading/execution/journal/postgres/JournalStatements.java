package com.fkstrading.execution.journal.postgres;

import com.fkstrading.execution.config.JournalSettings;
import com.fkstrading.execution.journal.UnstorableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// Runs statements on the pool; callers block, and no longer than the limit. A statement past the
/// limit may still take effect: the caller has to read the current state.
@Singleton
class JournalStatements {

    private final Pool pool;
    private final Duration limit;
    private final MeterRegistry metrics;

    JournalStatements(Pool pool, JournalSettings settings, MeterRegistry metrics) {
        this.pool = pool;
        this.limit = settings.statementTimeout();
        this.metrics = metrics;
    }

    /// @param operation a label of the metric
    /// @throws UnstorableException when the database refuses the data itself
    <T> List<T> run(String operation, String sql, Tuple parameters, Function<Row, T> row) {
        return await(operation, execute(pool, sql, parameters, row));
    }

    /// In a transaction that is committed only when the check does not throw.
    <T> void runChecked(
            String operation,
            String sql,
            Tuple parameters,
            Function<Row, T> row,
            Consumer<List<T>> check) {
        await(
                operation,
                pool.withTransaction(
                        connection -> execute(connection, sql, parameters, row).invoke(check)));
    }

    private <T> T await(String operation, Uni<T> work) {
        return metrics.timer("fks.execution.journal", "operation", operation)
                .record(() -> await(work));
    }

    private <T> T await(Uni<T> work) {
        try {
            return work.await().atMost(limit);
        } catch (PgException refused) {
            throw isDataRefused(refused) ? new UnstorableException(refused) : refused;
        }
    }

    private static <T> Uni<List<T>> execute(
            SqlClient client, String sql, Tuple parameters, Function<Row, T> row) {
        return client.preparedQuery(sql).execute(parameters).map(rows -> rows(rows, row));
    }

    private static <T> List<T> rows(RowSet<Row> rows, Function<Row, T> row) {
        return StreamSupport.stream(rows.spliterator(), false).map(row).toList();
    }

    /// Class 22 is a data exception, 54 a limit of the database that the data exceeds.
    private static boolean isDataRefused(PgException refused) {
        var state = refused.getSqlState();
        return state != null && (state.startsWith("22") || state.startsWith("54"));
    }
}
