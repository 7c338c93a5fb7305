package com.fkstrading.bench;

import java.net.URI;
import java.util.Map;

/// Where the running system is: the same environment variables as everywhere else.
record BenchTarget(URI ingest, String secret, String account, URI exchange, String kafka) {

    static BenchTarget from(Map<String, String> environment) {
        return new BenchTarget(
                URI.create("http://localhost:" + environment.getOrDefault("INGEST_PORT", "8000")),
                environment.getOrDefault("WEBHOOK_SECRET", "local-only-secret"),
                environment.getOrDefault("WEBHOOK_ACCOUNT", "main"),
                URI.create(
                        "http://localhost:"
                                + environment.getOrDefault("PAPER_EXCHANGE_PORT", "8100")),
                "localhost:" + environment.getOrDefault("KAFKA_PORT", "9092"));
    }

    URI webhook() {
        return ingest.resolve("/webhook/tradingview/" + secret);
    }

    /// The same server and the same steps up to the secret, then a refusal: no Kafka.
    URI refused() {
        return ingest.resolve("/webhook/tradingview/" + "x".repeat(secret.length()));
    }
}
