package com.fkstrading.ingest.feed;

import com.fkstrading.contract.market.MarketPrice;
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

/// Which prices are requested, where and how often.
@ConfigMapping(prefix = "")
public interface PriceSettings {

    String NAMES = "[A-Z0-9]{2,20}(\\s*,\\s*[A-Z0-9]{2,20})*";

    @WithName("EXCHANGE_URL")
    @WithDefault("http://localhost:8100")
    @Pattern(
            regexp = "https?://[^/\\s]+(/\\S*)?",
            message = "a URL such as https://api.binance.com")
    String exchangeUrl();

    /// By the exchange's own names, separated by commas; all that it lists as trading if empty.
    @WithName("ALLOWED_SYMBOLS")
    Optional<@Pattern(regexp = NAMES, message = "names such as BTCUSDT,ETHUSDT") String>
            allowedSymbols();

    /// Between two requests for all prices. An unchanged price must be written every 2 s.
    @WithName("PRICE_INTERVAL")
    @WithDefault("1")
    @DurationMin(millis = 10, message = "10 ms or more")
    @DurationMax(seconds = 2, message = "2 s or less")
    Duration interval();

    /// The quote asset of each allowed symbol is priced in these, too: `streams` limits every order
    /// in dollars.
    @WithName("DOLLAR_ASSETS")
    @WithDefault(MarketPrice.DOLLAR_ASSETS)
    Set<String> dollarAssets();

    default URI exchange() {
        return URI.create(exchangeUrl().replaceFirst("/+$", ""));
    }

    default Set<String> allowed() {
        return allowedSymbols()
                .map(text -> Set.copyOf(List.of(text.split("\\s*,\\s*"))))
                .orElse(Set.of());
    }
}
