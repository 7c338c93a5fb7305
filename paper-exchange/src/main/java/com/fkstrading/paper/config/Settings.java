package com.fkstrading.paper.config;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// The settings of the exchange; the README names their environment variables.
@ConfigMapping(prefix = "fks.paper")
public interface Settings {

    /// The folder of the journal.
    Path data();

    Optional<String> apiKey();

    Optional<String> apiSecret();

    /// The first account's API key.
    default String requiredApiKey() {
        return apiKey().orElseThrow(() -> missing("EXCHANGE_API_KEY"));
    }

    /// What requests of the first account are signed with.
    default String requiredApiSecret() {
        return apiSecret().orElseThrow(() -> missing("EXCHANGE_API_SECRET"));
    }

    private static IllegalStateException missing(String variable) {
        return new IllegalStateException(
                variable + ": not set; expected what the clients of the exchange use");
    }
}
