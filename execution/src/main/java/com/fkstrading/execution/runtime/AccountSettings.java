package com.fkstrading.execution.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/// Further accounts at the exchange, by name: `fks.accounts.NAME.api-key`, `….api-secret`.
@ConfigMapping(prefix = "fks.accounts")
interface AccountSettings {

    @WithParentName
    Map<String, Keys> byName();

    interface Keys {

        String apiKey();

        String apiSecret();
    }
}
