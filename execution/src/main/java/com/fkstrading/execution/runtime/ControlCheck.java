package com.fkstrading.execution.runtime;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready before it is known what operators have ordered.
@Readiness
@Singleton
class ControlCheck implements HealthCheck {

    private final ControlReader control;

    ControlCheck(ControlReader control) {
        this.control = control;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("control.commands read to its end")
                .status(control.gate().readToEnd())
                .build();
    }
}
