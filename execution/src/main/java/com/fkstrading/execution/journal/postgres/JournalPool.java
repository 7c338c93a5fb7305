package com.fkstrading.execution.journal.postgres;

import com.fkstrading.execution.config.JournalSettings;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Builds the pool with the limits that Quarkus has no settings for.
@Singleton
class JournalPool implements PgPoolCreator {

    /// Moves to the new primary after a failover, also where the old one still answers.
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    private final JournalSettings settings;

    JournalPool(JournalSettings settings) {
        this.settings = settings;
    }

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(this::limit);
        int acquireMs = Math.toIntExact(settings.acquireTimeout().toMillis());
        return PgBuilder.pool()
                .using(input.vertx())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .with(
                        input.poolOptions()
                                .setConnectionTimeout(acquireMs)
                                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                                .setMaxLifetime(Math.toIntExact(LONGEST_LIFE.toSeconds()))
                                .setMaxLifetimeUnit(TimeUnit.SECONDS))
                .build();
    }

    /// A database that disappears without closing its connections leaves their statements
    /// unanswered, and the connections in use until TCP gives up after 15 minutes; a new primary
    /// could not be reached until then. A connection without traffic for much longer than a
    /// statement may take is therefore closed. The jobs keep one connection in use, so that an
    /// order finds it open.
    private void limit(PgConnectOptions options) {
        int silentMs = Math.toIntExact(settings.statementTimeout().multipliedBy(4).toMillis());
        options.setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setIdleTimeout(silentMs)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setTcpKeepAlive(true);
    }
}
