package com.fkstrading.execution.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/// When the circuit to the exchange opens, and for how long.
@ConfigMapping(prefix = "")
interface BreakerSettings {

    /// How many failures in a row.
    @WithName("CIRCUIT_BREAKER_THRESHOLD")
    @WithDefault("5")
    int threshold();

    @WithName("CIRCUIT_BREAKER_TIMEOUT")
    @WithDefault("60")
    Duration timeout();
}
