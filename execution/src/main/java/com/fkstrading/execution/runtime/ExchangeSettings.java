package com.fkstrading.execution.runtime;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/// Where the exchange is, who we are there, and how long things may take.
@ConfigMapping(prefix = "fks.exchange")
interface ExchangeSettings {

    URI url();

    /// The account that `apiKey` and `apiSecret` belong to.
    String account();

    String apiKey();

    String apiSecret();

    Duration recvWindow();

    Duration connectTimeout();

    Duration readTimeout();
}
