package com.fkstrading.paper.runtime;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// What may be set; the README names the environment variables.
@ConfigMapping(prefix = "fks.paper")
public interface Settings {

    /// The folder of the journal.
    Path data();

    Optional<String> apiKey();

    Optional<String> apiSecret();

    /// The key that requests carry in X-MBX-APIKEY.
    default String requiredApiKey() {
        return apiKey().orElseThrow(() -> missing("EXCHANGE_API_KEY"));
    }

    /// The secret that requests are signed with.
    default String requiredApiSecret() {
        return apiSecret().orElseThrow(() -> missing("EXCHANGE_API_SECRET"));
    }

    private static IllegalStateException missing(String variable) {
        return new IllegalStateException(
                variable + ": not set; expected the one that clients of the exchange use");
    }
}
