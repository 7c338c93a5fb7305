package com.fkstrading.execution.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/// Further accounts at the exchange, by name: `fks.accounts.NAME.api-key`, `….api-secret`.
@ConfigMapping(prefix = "fks.accounts")
public interface AccountSettings {

    @WithParentName
    Map<String, @Valid Keys> byName();

    /// One account's key at the exchange.
    interface Keys {

        @NotBlank
        String apiKey();

        @NotBlank
        String apiSecret();
    }
}
