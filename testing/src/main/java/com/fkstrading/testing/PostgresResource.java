package com.fkstrading.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Points a Quarkus test at the database of [TestPostgres].
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var postgres = TestPostgres.shared();
        return Map.of(
                "DATABASE_URL", postgres.url(),
                "DATABASE_USER", postgres.user(),
                "DATABASE_PASSWORD", postgres.password());
    }

    /// The server is shared and ends with the JVM.
    @Override
    public void stop() {}
}
