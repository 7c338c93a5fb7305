package com.fkstrading.streams.score;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.math.BigDecimal;

/// How far a signal must be trusted.
@ConfigMapping(prefix = "")
public interface ScoreConfig {

    /// From 0 to 1; a signal below it is denied.
    @WithName("MIN_CONFIDENCE")
    @WithDefault("0.6")
    BigDecimal minConfidence();
}
