package com.fkstrading.systemtests.prove;

import java.net.URI;
import java.util.Map;

/// Where the running system is: the same environment variables as everywhere else.
record Target(
        URI door,
        URI exchange,
        String kafka,
        String journalUrl,
        String databaseUser,
        String databasePassword) {

    static Target from(Map<String, String> environment) {
        return new Target(
                local(environment.getOrDefault("INGEST_PORT", "8000")),
                local(environment.getOrDefault("PAPER_EXCHANGE_PORT", "8100")),
                "localhost:" + environment.getOrDefault("KAFKA_PORT", "9092"),
                "jdbc:postgresql://localhost:"
                        + environment.getOrDefault("POSTGRES_PORT", "15432")
                        + "/fks",
                environment.getOrDefault("DATABASE_USER", "fks"),
                environment.getOrDefault("DATABASE_PASSWORD", "fks"));
    }

    private static URI local(String port) {
        return URI.create("http://localhost:" + port);
    }
}
