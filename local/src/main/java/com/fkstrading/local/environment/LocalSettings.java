package com.fkstrading.local.environment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The input of the launcher: the checkout, the data folder, and the shell's environment.
public record LocalSettings(Path root, Path data, Map<String, String> environment) {

    /// Known to everybody, and good enough where only this machine can connect.
    public static final String LOCAL_WEBHOOK_SECRET = "local-only-secret";

    public LocalSettings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /// The settings of this process: the root as `./fks` passes it, the data folder as FKS_DATA or
    /// the root's `data`.
    public static LocalSettings ofThisProcess() {
        var root = Path.of(System.getProperty("fks.root", "")).toAbsolutePath();
        var data = System.getenv().getOrDefault("FKS_DATA", root.resolve("data").toString());
        return new LocalSettings(root, Path.of(data), System.getenv());
    }

    public int port(ComponentPort port) {
        return port.in(environment);
    }

    /// The token of the source `tradingview`.
    public String webhookSecret() {
        return environment.getOrDefault("WEBHOOK_SECRET", LOCAL_WEBHOOK_SECRET);
    }

    /// The accounts besides `main`, from LOCAL_ACCOUNTS; each has a webhook source of its name.
    public List<String> furtherAccounts() {
        return Stream.of(environment.getOrDefault("LOCAL_ACCOUNTS", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    public String bootstrapServers() {
        return "localhost:" + port(ComponentPort.KAFKA);
    }

    /// Beside what was built, since a build makes them stale and fresh data does not.
    public Path classArchives() {
        return root.resolve("local").resolve("target").resolve("class-archives");
    }

    public Path log(String component) {
        return data.resolve("logs").resolve(component + ".log");
    }
}
