package com.fkstrading.paper.runtime;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/// An empty journal, and a key and secret to sign with.
public class FreshExchange implements QuarkusTestResourceLifecycleManager {

    static final String KEY = "test-key";
    static final String SECRET = "test-secret";

    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "fks.paper.data",
                    Files.createTempDirectory("paper-exchange").toString(),
                    "fks.paper.api-key",
                    KEY,
                    "fks.paper.api-secret",
                    SECRET);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void stop() {}
}
