package com.fkstrading.streams.size;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.math.BigDecimal;

/// How much one order may be worth.
@ConfigMapping(prefix = "")
public interface SizeConfig {

    /// In the quote currency, which counts as dollars.
    @WithName("MAX_ORDER_SIZE_USD")
    @WithDefault("100000")
    BigDecimal maxOrderSizeUsd();
}
