package com.fkstrading.ingest.http;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/// A source in addition to `tradingview`: its secret, and the account that it trades for.
public interface SourceSettings {

    Optional<String> secret();

    @WithDefault("main")
    String account();
}
