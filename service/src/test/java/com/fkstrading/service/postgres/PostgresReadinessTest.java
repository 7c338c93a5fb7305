package com.fkstrading.service.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

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
                var answer = readiness.call().await().atMost(PostgresProbe.LIMIT.plus(SLACK));
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

        var answer = readiness(closed).call().await().atMost(PostgresProbe.LIMIT.plus(SLACK));
        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void serviceThatIsUsefulWithoutItsDatabaseStaysReadyAndSaysSo() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        var answer =
                readiness(closed, false).call().await().atMost(PostgresProbe.LIMIT.plus(SLACK));
        assertThat(answer.getStatus()).isEqualTo(Status.UP);
        assertThat(answer.getData().orElseThrow()).containsEntry("answers", false);
        assertThat(metrics.get("fks.postgres.up").gauge().value()).isZero();
    }

    private PostgresReadiness readiness(int port) {
        return readiness(port, true);
    }

    private PostgresReadiness readiness(int port, boolean isRequired) {
        var database =
                new PgConnectOptions()
                        .setHost("localhost")
                        .setPort(port)
                        .setDatabase("fks")
                        .setUser("fks")
                        .setPassword("fks");
        var pool =
                PgBuilder.pool()
                        .with(new PoolOptions().setMaxSize(1))
                        .connectingTo(database)
                        .using(vertx)
                        .build();
        return new PostgresReadiness(new PostgresProbe(pool, metrics), isRequired);
    }
}
