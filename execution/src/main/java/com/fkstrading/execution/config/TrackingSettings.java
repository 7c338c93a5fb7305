package com.fkstrading.execution.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// When the exchange is queried for orders, and what its answers prove.
@ConfigMapping(prefix = "")
public interface TrackingSettings {

    /// How long after an attempt "not found" proves that the order will never be there.
    @WithName("ABSENCE_AFTER")
    @WithDefault("20s")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration absenceAfter();

    /// How often orders in the exchange's book are looked up.
    @WithName("FOLLOW_EVERY")
    @WithDefault("3s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 10)
    Duration followEvery();
}
