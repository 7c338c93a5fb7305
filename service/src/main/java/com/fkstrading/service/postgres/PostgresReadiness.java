package com.fkstrading.service.postgres;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// The readiness check `postgres`: UP when the database answers a query within [#LIMIT], DOWN when
/// it refuses, is silent or is frozen. It exists in the services that have a database, in place of
/// the checks that come with Quarkus, which have no such limit.
@Readiness
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class PostgresReadiness implements AsyncHealthCheck {

    public static final Duration LIMIT = Duration.ofSeconds(2);

    private final Pool pool;
    private CompletableFuture<?> query = CompletableFuture.completedFuture(null);

    PostgresReadiness(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(this::query)
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false)
                .map(answers -> HealthCheckResponse.named("postgres").status(answers).build());
    }

    /// One query at a time, so that the probes of a frozen database do not fill the pool's queue.
    private synchronized CompletableFuture<?> query() {
        if (query.isDone()) {
            query = pool.query("select 1").execute().subscribeAsCompletionStage();
        }
        return query.copy();
    }
}
