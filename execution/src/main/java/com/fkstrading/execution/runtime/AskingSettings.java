package com.fkstrading.execution.runtime;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// When the exchange is asked for orders, and what its silence proves.
@ConfigMapping(prefix = "fks.asking")
interface AskingSettings {

    /// How long after an attempt "not found" proves that the order will never be there.
    Duration absenceAfter();

    /// How often orders in the exchange's book are looked up.
    Duration followEvery();
}
