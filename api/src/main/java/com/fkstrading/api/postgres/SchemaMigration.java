package com.fkstrading.api.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;

/// Brings the schema up to date. Not at the service's start, which would then need the database,
/// but as the first work of the thread that writes.
@ApplicationScoped
public class SchemaMigration {

    private final Flyway flyway;
    private boolean done;

    SchemaMigration(Flyway flyway) {
        this.flyway = flyway;
    }

    /// Does nothing after it has succeeded once; throws while the database is away.
    public synchronized void run() {
        if (!done) {
            flyway.migrate();
            done = true;
        }
    }
}
