package com.fkstrading.execution.journal.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.execution.config.JournalSettings;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalPoolTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void connectionThatIsNotCompletedIsWaitedForNoLongerThanTheLimit() throws Exception {
        // The system accepts the connection, and nobody ever reads from it.
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var pool = new JournalPool(new Limits()).create(new At(vertx, silent.getLocalPort()));
            var query = pool.query("select 1").execute().toCompletionStage().toCompletableFuture();

            assertThatThrownBy(() -> query.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class);
        }
    }

    private record At(Vertx vertx, int port) implements PgPoolCreator.Input {

        @Override
        public PoolOptions poolOptions() {
            return new PoolOptions().setMaxSize(1);
        }

        @Override
        public List<PgConnectOptions> pgConnectOptionsList() {
            return List.of(
                    new PgConnectOptions()
                            .setHost("localhost")
                            .setPort(port)
                            .setDatabase("fks")
                            .setUser("fks")
                            .setPassword("fks"));
        }
    }

    private record Limits() implements JournalSettings {

        @Override
        public String password() {
            return "fks";
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration acquireTimeout() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration statementTimeout() {
            return Duration.ofMinutes(1);
        }
    }
}
