package com.fkstrading.service.postgres;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// Finds out whether the database answers a query within [#LIMIT]; the metric `fks_postgres_up` has
/// what it found last.
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class PostgresProbe {

    static final Duration LIMIT = Duration.ofSeconds(2);

    private final Pool pool;
    private final AtomicInteger up = new AtomicInteger();
    private CompletableFuture<?> query = CompletableFuture.completedFuture(null);

    PostgresProbe(Pool pool, MeterRegistry metrics) {
        this.pool = pool;
        Gauge.builder("fks.postgres.up", up, AtomicInteger::get)
                .description("1 when the database answered the newest health check, else 0")
                .register(metrics);
    }

    Uni<Boolean> answers() {
        return Uni.createFrom()
                .completionStage(this::query)
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false)
                .invoke(answers -> up.set(answers ? 1 : 0));
    }

    /// One query at a time, so that the probes of a frozen database do not fill the pool's queue.
    private synchronized CompletableFuture<?> query() {
        if (query.isDone()) {
            query = pool.query("select 1").execute().subscribeAsCompletionStage();
        }
        return query.copy();
    }
}
