package com.fkstrading.paper;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/// An exchange with an empty journal, and the key and secret of its first account.
public class FreshExchange implements QuarkusTestResourceLifecycleManager {

    public static final String KEY = "test-key";
    public static final String SECRET = "test-secret";

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
