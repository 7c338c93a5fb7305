package com.fkstrading.service.postgres;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// The readiness check `postgres`. It replaces Quarkus' own checks, which may wait forever. While
/// the database does not answer, the service is not ready, unless it works without it.
@Readiness
@Singleton
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class PostgresReadiness implements AsyncHealthCheck {

    private final PostgresProbe probe;
    private final boolean isRequired;

    PostgresReadiness(
            PostgresProbe probe,
            @ConfigProperty(name = "fks.postgres.required", defaultValue = "true")
                    boolean isRequired) {
        this.probe = probe;
        this.isRequired = isRequired;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return probe.answers().map(this::response);
    }

    private HealthCheckResponse response(boolean answers) {
        return HealthCheckResponse.named("postgres")
                .status(answers || !isRequired)
                .withData("answers", answers)
                .build();
    }
}
