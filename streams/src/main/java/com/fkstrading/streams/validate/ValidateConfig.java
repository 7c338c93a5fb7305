package com.fkstrading.streams.validate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Set;

/// What an alert must meet to be taken for a signal.
@ConfigMapping(prefix = "")
public interface ValidateConfig {

    /// How long after it fired a signal may still become an order.
    @WithName("MAX_SIGNAL_AGE")
    @WithDefault("60")
    Duration maxSignalAge();

    /// TradingView's names of the exchanges whose markets are ours.
    @WithName("SUPPORTED_EXCHANGES")
    @WithDefault("BINANCE")
    Set<String> supportedExchanges();
}
