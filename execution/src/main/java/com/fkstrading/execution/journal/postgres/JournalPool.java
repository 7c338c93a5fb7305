package com.fkstrading.execution.journal.postgres;

import com.fkstrading.execution.config.JournalSettings;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Builds the pool with the limits that Quarkus has no settings for.
@Singleton
class JournalPool implements PgPoolCreator {

    private final JournalSettings settings;

    JournalPool(JournalSettings settings) {
        this.settings = settings;
    }

    @Override
    public Pool create(Input input) {
        int connectMs = Math.toIntExact(settings.connectTimeout().toMillis());
        input.pgConnectOptionsList().forEach(options -> options.setConnectTimeout(connectMs));
        int acquireMs = Math.toIntExact(settings.acquireTimeout().toMillis());
        return PgBuilder.pool()
                .using(input.vertx())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .with(
                        input.poolOptions()
                                .setConnectionTimeout(acquireMs)
                                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .build();
    }
}
