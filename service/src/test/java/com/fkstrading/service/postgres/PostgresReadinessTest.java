package com.fkstrading.service.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresReadinessTest {

    /// What the check may take beyond its limit on a busy machine.
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void silentDatabaseIsDownWithinTheLimitHoweverOftenItIsAsked() throws Exception {
        // The system completes the connection, and nobody ever reads from it.
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var readiness = readiness(silent.getLocalPort());

            for (int probe = 0; probe < 2; probe++) {
                var answer = readiness.call().await().atMost(PostgresReadiness.LIMIT.plus(SLACK));
                assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
            }
        }
    }

    @Test
    void databaseThatRefusesIsDown() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        var answer = readiness(closed).call().await().atMost(PostgresReadiness.LIMIT.plus(SLACK));
        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    }

    private PostgresReadiness readiness(int port) {
        var database =
                new PgConnectOptions()
                        .setHost("localhost")
                        .setPort(port)
                        .setDatabase("fks")
                        .setUser("fks")
                        .setPassword("fks");
        return new PostgresReadiness(
                PgBuilder.pool()
                        .with(new PoolOptions().setMaxSize(1))
                        .connectingTo(database)
                        .using(vertx)
                        .build());
    }
}
