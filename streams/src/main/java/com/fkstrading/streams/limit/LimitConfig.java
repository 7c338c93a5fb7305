package com.fkstrading.streams.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/// How often an account may trade.
@ConfigMapping(prefix = "")
public interface LimitConfig {

    @WithName("RATE_LIMIT_REQUESTS")
    @WithDefault("100")
    int requests();

    @WithName("RATE_LIMIT_WINDOW")
    @WithDefault("60")
    Duration window();
}
