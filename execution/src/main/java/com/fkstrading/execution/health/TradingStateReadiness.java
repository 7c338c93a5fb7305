package com.fkstrading.execution.health;

import com.fkstrading.execution.kafka.TradingStateReader;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready until `accounts.state` has been read to its end.
@Readiness
@Singleton
class TradingStateReadiness implements HealthCheck {

    private final TradingStateReader states;

    TradingStateReadiness(TradingStateReader states) {
        this.states = states;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("accounts.state read to its end")
                .status(states.trips().readToEnd())
                .build();
    }
}
