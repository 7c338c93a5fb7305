package com.fkstrading.api.runtime;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Whether the projection runs, or waits for Postgres; told in `/ready` and, when it changes, in
/// the log.
@Default
@Readiness
@ApplicationScoped
public class ProjectionProgress implements HealthCheck {

    private final AtomicReference<String> waitingFor = new AtomicReference<>();

    void running() {
        if (waitingFor.getAndSet(null) != null) {
            Log.info("The projection runs again");
        }
    }

    void waiting(Throwable problem) {
        if (waitingFor.getAndSet(String.valueOf(problem.getMessage())) == null) {
            Log.warn("The projection waits: it cannot write to Postgres", problem);
        }
    }

    @Override
    public HealthCheckResponse call() {
        var problem = waitingFor.get();
        var response = HealthCheckResponse.named("projection").status(problem == null);
        return problem == null
                ? response.build()
                : response.withData("waiting for", problem).build();
    }
}
