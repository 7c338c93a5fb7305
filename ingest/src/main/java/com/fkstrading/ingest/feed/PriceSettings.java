package com.fkstrading.ingest.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// Which prices are asked for, where and how often. Each setting goes by the name of its
/// environment variable, and so does every error about it.
@ConfigMapping(prefix = "")
public interface PriceSettings {

    @WithName("EXCHANGE_URL")
    @WithDefault("http://localhost:8100")
    @Pattern(
            regexp = "https?://[^/\\s]+(/\\S*)?",
            message = "a URL such as https://api.binance.com")
    String exchangeUrl();

    /// By the exchange's own names, separated by commas; empty means every symbol that it lists as
    /// trading.
    @WithName("ALLOWED_SYMBOLS")
    Optional<
                    @Pattern(
                            regexp = "[A-Z0-9]{2,20}(\\s*,\\s*[A-Z0-9]{2,20})*",
                            message = "names such as BTCUSDT,ETHUSDT")
                    String>
            allowedSymbols();

    /// Between two requests for all prices. An unchanged price is to be written every 2 s.
    @WithName("PRICE_INTERVAL")
    @WithDefault("1")
    @DurationMin(millis = 10, message = "10 ms or more")
    @DurationMax(seconds = 2, message = "2 s or less")
    Duration interval();

    default URI exchange() {
        return URI.create(exchangeUrl().replaceFirst("/+$", ""));
    }

    default Set<String> allowed() {
        return allowedSymbols()
                .map(text -> Set.copyOf(List.of(text.split("\\s*,\\s*"))))
                .orElse(Set.of());
    }
}
