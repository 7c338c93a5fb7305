package com.fkstrading.execution.health;

import com.fkstrading.execution.kafka.ControlReader;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready until `control.commands` has been read to its end.
@Readiness
@Singleton
class ControlReadiness implements HealthCheck {

    private final ControlReader control;

    ControlReadiness(ControlReader control) {
        this.control = control;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("control.commands read to its end")
                .status(control.commands().readToEnd())
                .build();
    }
}
