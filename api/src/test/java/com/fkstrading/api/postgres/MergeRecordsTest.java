package com.fkstrading.api.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.api.SampleAccount;
import com.fkstrading.api.SampleSignal;
import com.fkstrading.api.projection.ProjectedRecord;
import com.fkstrading.api.projection.ProjectedState;
import com.fkstrading.api.projection.ProjectionBatch;
import com.fkstrading.contract.account.AccountState;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.terms.SignalSide;
import com.fkstrading.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeRecordsTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-05T10:00:00Z");
    private static final SampleSignal SAMPLE = new SampleSignal("s-1", "main", RECEIVED);
    private static final String SCHEMA = "merge_records";

    private Connection connection;

    @BeforeAll
    static void migrate() {
        var postgres = TestPostgres.shared();
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .schemas(SCHEMA)
                .locations("db/api")
                .load()
                .migrate();
    }

    @BeforeEach
    void begin() throws SQLException {
        var postgres = TestPostgres.shared();
        connection =
                DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.user(), postgres.password());
        connection.setAutoCommit(false);
        connection.setSchema(SCHEMA);
        try (var statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
        }
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void rowsShowTheTermsAndTheOutcome() throws SQLException {
        merge(SAMPLE.projectedPath());

        assertThat(rows("signals"))
                .singleElement()
                .asString()
                .contains("\"status\":\"filled\"", "\"side\":\"BUY\"", "\"symbol\":\"BTCUSDT\"")
                .contains("\"source\":\"tradingview\"", "\"quantity\":0.002,\"price\":65000")
                .contains("\"confidence\":0.82")
                .contains("\"received_at\":\"2026-01-05T10:00:00+00:00\"")
                .contains("\"updated_at\":\"2026-01-05T10:00:00.03+00:00\"");
        assertThat(rows("orders"))
                .singleElement()
                .asString()
                .contains("\"state\":\"FILLED\"", "\"type\":\"MARKET\"", "\"notional\":130")
                .contains("\"executed_quantity\":0.002,\"average_price\":65100")
                .contains("\"deadline\":\"2026-01-05T10:01:00+00:00\"")
                .contains("\"requested_at\":\"2026-01-05T10:00:00+00:00\"");
    }

    @Test
    void everyOrderOfArrivalGivesTheSameRows() throws SQLException {
        var random = new Random(6);
        for (var path : List.of(SAMPLE.projectedPath(), closing().projectedPath())) {
            var expected = rowsAfter(List.of(path));
            for (int round = 0; round < 300; round++) {
                var arrival = new ArrayList<>(path);
                Collections.shuffle(arrival, random);
                int cut = random.nextInt(arrival.size() + 1);
                assertThat(
                                rowsAfter(
                                        List.of(
                                                arrival.subList(0, cut),
                                                arrival.subList(cut, arrival.size()))))
                        .as("%s, cut at %d", arrival, cut)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aRecordDeliveredAgainChangesNothing() throws SQLException {
        var path = SAMPLE.projectedPath();
        var once = rowsAfter(List.of(path));

        assertThat(rowsAfter(List.of(path, path))).isEqualTo(once);
        IntStream.range(0, path.size())
                .forEach(
                        again ->
                                assertThat(rowsAfter(List.of(path, path.subList(again, again + 1))))
                                        .isEqualTo(once));
    }

    @Test
    void aLateRecordOfAnEarlierStepDoesNotTakeTheStatusBack() throws SQLException {
        merge(List.of(ProjectedRecord.of(SAMPLE.changed(OrderStatus.FILLED, 2), "{}")));
        merge(
                List.of(
                        ProjectedRecord.of(SAMPLE.changed(OrderStatus.SUBMITTED, 1), "{}"),
                        ProjectedRecord.of(SAMPLE.validated(), "{}")));

        assertThat(rows("signals")).singleElement().asString().contains("\"status\":\"filled\"");
        assertThat(rows("orders")).singleElement().asString().contains("\"state\":\"FILLED\"");
    }

    @Test
    void aCloseStaysACloseAndTakesTheQuantityOfItsOrder() throws SQLException {
        merge(closing().projectedPath());

        assertThat(rows("signals"))
                .singleElement()
                .asString()
                .contains("\"side\":\"CLOSE\",\"quantity\":0.002");
    }

    @Test
    void theNewestRecordOfAKeyCountsInWhateverOrderTheyArrive() throws SQLException {
        var sample = new SampleAccount("main", RECEIVED);
        var bought = sample.position("BTCUSDT", "0.002", "130");
        var records =
                List.of(
                        ProjectedState.of(bought.key(), 3, bought),
                        ProjectedState.of(bought.key(), 5, sample.position("BTCUSDT", "1", "9")),
                        ProjectedState.of(sample.missed("A").key(), 6, sample.missed("A")),
                        ProjectedState.of("main/ema", 1, sample.performance(1, "2")),
                        ProjectedState.of("main/ema", 2, sample.performance(2, "5")),
                        ProjectedState.of(bought.key(), 7, (AccountState) null));
        var random = new Random(6);
        var expected = statesAfter(records);
        assertThat(expected)
                .hasSize(3)
                .anySatisfy(row -> assertThat(row).contains("\"wins\":2", "\"profit\":5"))
                .anySatisfy(row -> assertThat(row).contains("\"deleted\":true"));
        for (int round = 0; round < 100; round++) {
            var arrival = new ArrayList<>(records);
            arrival.addAll(records.subList(0, random.nextInt(records.size())));
            Collections.shuffle(arrival, random);
            assertThat(statesAfter(arrival)).isEqualTo(expected);
        }
    }

    private List<String> statesAfter(List<ProjectedState> records) throws SQLException {
        for (var table : List.of("account_parts", "performances")) {
            try (var statement = connection.createStatement()) {
                statement.execute("delete from " + table);
            }
        }
        var batch = new ProjectionBatch();
        records.forEach(batch::add);
        merge(batch);
        var all = rows("account_parts");
        all.addAll(rows("performances"));
        return all;
    }

    private static SampleSignal closing() {
        return new SampleSignal("s-2", "main", SignalSide.CLOSE, RECEIVED);
    }

    /// Each table's rows once these batches, and nothing else, have been merged.
    private List<String> rowsAfter(List<List<ProjectedRecord>> batches) {
        try {
            for (var table : List.of("steps", "signals", "orders")) {
                try (var statement = connection.createStatement()) {
                    statement.execute("delete from " + table);
                }
            }
            for (var batch : batches) {
                merge(batch);
            }
            var all = rows("steps");
            all.addAll(rows("signals"));
            all.addAll(rows("orders"));
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void merge(List<ProjectedRecord> records) throws SQLException {
        var batch = new ProjectionBatch();
        records.forEach(batch::add);
        merge(batch);
    }

    private void merge(ProjectionBatch batch) throws SQLException {
        try (var statement = connection.prepareStatement("select merge_records(?::json)")) {
            statement.setString(1, batch.json());
            statement.execute();
        }
    }

    private List<String> rows(String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select row_to_json(it) from %s it order by row_to_json(it)::text"
                                        .formatted(table))) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
