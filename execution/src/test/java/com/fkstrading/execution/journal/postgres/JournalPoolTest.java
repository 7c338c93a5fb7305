package com.fkstrading.execution.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.execution.config.JournalSettings;
import com.fkstrading.testing.TestPostgres;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kafka")
class JournalPoolTest {

    private static final Duration STATEMENT = Duration.ofMillis(500);

    private final Vertx vertx = Vertx.vertx();
    private final TestPostgres postgres = TestPostgres.shared();
    private SilentLine line;
    private Pool pool;

    @BeforeEach
    void connect() throws Exception {
        var options = PgConnectOptions.fromUri(postgres.url());
        line = new SilentLine(options.getHost(), options.getPort());
        options.setHost("127.0.0.1")
                .setPort(line.port())
                .setUser(postgres.user())
                .setPassword(postgres.password());
        pool =
                new JournalPool(new Settings())
                        .create(new Input(vertx, options, new PoolOptions().setMaxSize(1)));
    }

    @AfterEach
    void close() throws Exception {
        line.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void databaseThatIsLostWithoutAWordHoldsTheConnectionsNotForLong() throws Exception {
        untilItAnswers();
        line.fallSilent();
        assertThat(answers(STATEMENT)).isFalse();

        untilItAnswers();
    }

    private void untilItAnswers() {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (!answers(Duration.ofSeconds(5))) {
            assertThat(Instant.now()).as("reachable in time").isBefore(end);
        }
    }

    private boolean answers(Duration limit) {
        try {
            query(limit);
            return true;
        } catch (Exception _) {
            return false;
        }
    }

    private void query(Duration limit) throws Exception {
        pool.query("select 1")
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private record Input(Vertx vertx, PgConnectOptions options, PoolOptions poolOptions)
            implements PgPoolCreator.Input {

        @Override
        public List<PgConnectOptions> pgConnectOptionsList() {
            return List.of(options);
        }
    }

    private record Settings() implements JournalSettings {

        @Override
        public String password() {
            return "";
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration acquireTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration statementTimeout() {
            return STATEMENT;
        }
    }
}
