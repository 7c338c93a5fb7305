package com.fkstrading.ingest.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Settings of the price feed.
@ConfigMapping(prefix = "fks.price")
public interface PriceConfig {

    /// EXCHANGE_URL: where the exchange's REST interface is.
    String exchangeUrl();

    /// MARKET_SYMBOLS: the exchange's own names; none switches the feed off.
    Optional<List<String>> symbols();

    /// PRICE_INTERVAL: the pause between two rounds.
    @WithDefault("1")
    Duration interval();
}
