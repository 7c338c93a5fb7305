package com.fkstrading.execution.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/// When the exchange is asked for orders, and what its silence proves.
@ConfigMapping(prefix = "")
interface AskingSettings {

    /// How long after an attempt "not found" proves that the order will never be there.
    @WithName("ABSENCE_AFTER")
    @WithDefault("20s")
    Duration absenceAfter();

    /// How often orders in the exchange's book are looked up.
    @WithName("FOLLOW_EVERY")
    @WithDefault("3s")
    Duration followEvery();
}
