package com.fkstrading.systemtests.prove.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the running system is, by the same environment variables as everywhere else.
///
/// @param data the launcher's data folder, which holds the control token
public record SystemAddresses(
        URI ingest, URI api, URI exchange, String kafka, String database, Path data) {

    public static SystemAddresses from(Map<String, String> environment) {
        return new SystemAddresses(
                local(environment.getOrDefault("INGEST_PORT", "8000")),
                local(environment.getOrDefault("API_PORT", "8001")),
                local(environment.getOrDefault("PAPER_EXCHANGE_PORT", "8100")),
                "localhost:" + environment.getOrDefault("KAFKA_PORT", "9092"),
                "jdbc:postgresql://localhost:"
                        + environment.getOrDefault("POSTGRES_PORT", "15432")
                        + "/fks",
                Path.of(environment.getOrDefault("FKS_DATA", "local/target/data")));
    }

    /// The token that commands to `api` need; empty for a launcher that makes none.
    public Optional<String> controlToken() {
        try {
            return Optional.of(Files.readString(data.resolve("control-token")).strip());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static URI local(String port) {
        return URI.create("http://localhost:" + port);
    }
}
