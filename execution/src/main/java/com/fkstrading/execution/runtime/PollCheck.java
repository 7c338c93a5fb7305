package com.fkstrading.execution.runtime;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while requests are not asked for, whatever keeps the reader from it.
@Readiness
@Singleton
class PollCheck implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RequestReader requests;

    PollCheck(RequestReader requests) {
        this.requests = requests;
    }

    @Override
    public HealthCheckResponse call() {
        var since = requests.sinceLastPoll();
        return HealthCheckResponse.named("orders.requested polled")
                .status(since.compareTo(PATIENCE) < 0)
                .withData("secondsAgo", since.toSeconds())
                .build();
    }
}
