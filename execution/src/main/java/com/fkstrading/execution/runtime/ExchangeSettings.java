package com.fkstrading.execution.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;

/// Where the exchange is, who we are there, and how long things may take. Each setting goes by the
/// name of its environment variable, and so does every complaint about it.
@ConfigMapping(prefix = "")
interface ExchangeSettings {

    @WithName("EXCHANGE_URL")
    @WithDefault("http://localhost:8100")
    URI url();

    /// The account that `apiKey` and `apiSecret` belong to.
    @WithName("WEBHOOK_ACCOUNT")
    @WithDefault("main")
    String account();

    @WithName("EXCHANGE_API_KEY")
    String apiKey();

    @WithName("EXCHANGE_API_SECRET")
    String apiSecret();

    @WithName("EXCHANGE_RECV_WINDOW")
    @WithDefault("5s")
    Duration recvWindow();

    @WithName("EXCHANGE_CONNECT_TIMEOUT")
    @WithDefault("2s")
    Duration connectTimeout();

    @WithName("EXCHANGE_READ_TIMEOUT")
    @WithDefault("12s")
    Duration readTimeout();
}
