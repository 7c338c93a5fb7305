package com.fkstrading.execution.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// The exchange's address, our credentials there, and time limits.
@ConfigMapping(prefix = "")
public interface ExchangeSettings {

    @WithName("EXCHANGE_URL")
    @WithDefault("http://localhost:8100")
    @Pattern(regexp = "https?://[^/?#\\s]+/?", message = "one like https://api.binance.com")
    String url();

    /// The account that `apiKey` and `apiSecret` belong to.
    @WithName("WEBHOOK_ACCOUNT")
    @WithDefault("main")
    @NotBlank
    String account();

    @WithName("EXCHANGE_API_KEY")
    @NotBlank
    String apiKey();

    @WithName("EXCHANGE_API_SECRET")
    @NotBlank
    String apiSecret();

    /// How late a request may arrive at the exchange, unless the order's deadline is earlier.
    @WithName("EXCHANGE_RECV_WINDOW")
    @WithDefault("5s")
    @DurationMin(seconds = 1)
    @DurationMax(seconds = 60)
    Duration receiveWindow();

    @WithName("EXCHANGE_CONNECT_TIMEOUT")
    @WithDefault("2s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration connectTimeout();

    /// For the whole answer. The exchange itself takes up to 10 s: with less, normal slowness
    /// becomes an unknown outcome.
    @WithName("EXCHANGE_READ_TIMEOUT")
    @WithDefault("12s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 1)
    Duration readTimeout();
}
