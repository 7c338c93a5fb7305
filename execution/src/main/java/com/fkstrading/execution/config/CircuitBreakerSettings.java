package com.fkstrading.execution.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// When the circuit to the exchange opens, and for how long.
@ConfigMapping(prefix = "")
public interface CircuitBreakerSettings {

    /// How many failures in a row.
    @WithName("CIRCUIT_BREAKER_THRESHOLD")
    @WithDefault("5")
    @Min(1)
    @Max(1_000)
    int threshold();

    @WithName("CIRCUIT_BREAKER_TIMEOUT")
    @WithDefault("60")
    @DurationMin(millis = 100)
    @DurationMax(hours = 1)
    Duration timeout();
}
