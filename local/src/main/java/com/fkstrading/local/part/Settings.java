package com.fkstrading.local.part;

import java.nio.file.Path;
import java.util.Map;

/// What the launcher was told: the checkout, the data folder, and the user's environment.
public record Settings(Path root, Path data, Map<String, String> environment) {

    /// Known to everybody, and good enough for a door that opens to this machine only.
    public static final String LOCAL_WEBHOOK_SECRET = "local-only-secret";

    public Settings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /// The settings of this process: the root as `./fks` passes it, the data folder as FKS_DATA or
    /// the root's `data`.
    public static Settings ofThisProcess() {
        var root = Path.of(System.getProperty("fks.root", "")).toAbsolutePath();
        var data = System.getenv().getOrDefault("FKS_DATA", root.resolve("data").toString());
        return new Settings(root, Path.of(data), System.getenv());
    }

    public int port(PortSetting setting) {
        return setting.in(environment);
    }

    /// The token of the source `tradingview`.
    public String webhookSecret() {
        return environment.getOrDefault("WEBHOOK_SECRET", LOCAL_WEBHOOK_SECRET);
    }

    public String bootstrapServers() {
        return "localhost:" + port(PortSetting.KAFKA);
    }

    /// Beside what was built, since a build makes them stale and fresh data does not.
    public Path classArchives() {
        return root.resolve("local").resolve("target").resolve("class-archives");
    }

    public Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }
}
