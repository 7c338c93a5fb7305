package com.fkstrading.ingest.runtime;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Settings of the price feed, as text; what is wrong with one is said by the name of its
/// environment variable.
@ConfigMapping(prefix = "fks.price")
public interface PriceConfig {

    String exchangeUrl();

    Optional<List<String>> symbols();

    @WithDefault("1")
    String interval();

    /// Where the exchange's REST interface is.
    default URI exchange() {
        try {
            URI exchange = URI.create(exchangeUrl());
            if (exchange.getHost() != null
                    && ("http".equals(exchange.getScheme())
                            || "https".equals(exchange.getScheme()))) {
                return exchange;
            }
        } catch (IllegalArgumentException noUri) {
            // Said below, like a URI of another kind.
        }
        throw new ConfigurationException(
                "EXCHANGE_URL: '" + exchangeUrl() + "'; expected one like https://api.binance.com");
    }

    /// The exchange's own names; none switches the feed off.
    default List<String> watched() {
        return symbols().orElse(List.of()).stream().map(PriceConfig::symbol).toList();
    }

    /// The pause between two rounds.
    default Duration pause() {
        try {
            Duration pause = DurationConverter.parseDuration(interval());
            if (pause.isPositive()) {
                return pause;
            }
        } catch (IllegalArgumentException noDuration) {
            // Said below, like a duration that is none.
        }
        throw new ConfigurationException(
                "PRICE_INTERVAL: '"
                        + interval()
                        + "'; expected seconds, or a duration like PT0.5S");
    }

    private static String symbol(String text) {
        String symbol = text.strip();
        if (!Pattern.matches("[A-Z0-9]{2,20}", symbol)) {
            throw new ConfigurationException(
                    "MARKET_SYMBOLS: '" + text + "'; expected names like BTCUSDT,ETHUSDT");
        }
        return symbol;
    }
}
