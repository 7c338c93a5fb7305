package com.fkstrading.api.postgres;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Limits what Quarkus leaves without a limit: how long a connection may take to open, and how long
/// a query waits for a free one.
@Singleton
public class PoolLimits implements PgPoolCreator {

    private static final int LIMIT_MS = 2000;

    @Override
    public Pool create(Input input) {
        var servers = input.pgConnectOptionsList();
        servers.forEach(server -> server.setConnectTimeout(LIMIT_MS).setTcpKeepAlive(true));
        var options =
                input.poolOptions()
                        .setConnectionTimeout(LIMIT_MS)
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.pool()
                .with(options)
                .connectingTo(List.<SqlConnectOptions>copyOf(servers))
                .using(input.vertx())
                .build();
    }
}
