package com.fkstrading.execution.runtime;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// When the circuit to the exchange opens, and for how long.
@ConfigMapping(prefix = "fks.breaker")
interface BreakerSettings {

    /// How many failures in a row.
    int threshold();

    Duration timeout();
}
