package com.fkstrading.local.environment;

import com.fkstrading.local.postgres.FksDatabase;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Makes the whole environment of a child process: what the table allows of the shell's, and for a
/// service the addresses and keys of this system that it needs. No child gets an exchange, a key or
/// a broker from the shell.
///
/// @param controlToken for `api` only
public record ChildEnvironment(LocalSettings settings, String controlToken) {

    private static final AllowedVariables ALLOWED = AllowedVariables.read();

    /// The paper exchange takes these, and no other exchange does.
    private static final Map<String, String> PAPER_KEYS =
            Map.of(
                    "EXCHANGE_API_KEY", "local-paper-key",
                    "EXCHANGE_API_SECRET", "local-paper-secret");

    /// Of a child that has no settings of its own, such as the broker.
    public static Map<String, String> plain(Map<String, String> shell) {
        return ALLOWED.select(shell, "");
    }

    /// Of the component that listens on this port.
    public Map<String, String> of(String component, ComponentPort port) {
        var environment = new HashMap<>(ALLOWED.select(settings.environment(), component));
        environment.putAll(listening(port));
        switch (port) {
            case KAFKA, POSTGRES -> {}
            case PAPER_EXCHANGE -> {
                environment.put("PAPER_EXCHANGE_DATA", data("paper-exchange"));
                environment.putAll(PAPER_KEYS);
            }
            case INGEST -> {
                environment.putAll(kafka());
                environment.put("EXCHANGE_URL", exchangeUrl());
                environment.put("WEBHOOK_SECRET", settings.webhookSecret());
                settings.furtherAccounts().forEach(name -> environment.putAll(source(name)));
            }
            case STREAMS -> {
                environment.putAll(kafka());
                environment.put("STREAMS_STATE_DIR", data("streams"));
            }
            case EXECUTION -> {
                environment.putAll(kafka());
                environment.putAll(database());
                environment.put("EXCHANGE_URL", exchangeUrl());
                environment.putAll(PAPER_KEYS);
                settings.furtherAccounts().forEach(name -> environment.putAll(account(name)));
            }
            case API -> {
                environment.putAll(kafka());
                environment.putAll(database());
                environment.put("CONTROL_TOKEN", controlToken);
            }
        }
        return Map.copyOf(environment);
    }

    private Map<String, String> source(String account) {
        var prefix = "FKS_WEBHOOK_SOURCES_" + account.toUpperCase(Locale.ROOT);
        return Map.of(prefix + "_SECRET", settings.webhookSecret(), prefix + "_ACCOUNT", account);
    }

    /// At the paper exchange, every account trades with the same keys.
    private static Map<String, String> account(String name) {
        var prefix = "FKS_ACCOUNTS_" + name.toUpperCase(Locale.ROOT);
        return Map.of(
                prefix + "_API_KEY", PAPER_KEYS.get("EXCHANGE_API_KEY"),
                prefix + "_API_SECRET", PAPER_KEYS.get("EXCHANGE_API_SECRET"));
    }

    private Map<String, String> listening(ComponentPort port) {
        var number = settings.port(port);
        return Map.of(
                port.variable(),
                Integer.toString(number),
                port.managementVariable(),
                Integer.toString(number + ComponentPort.MANAGEMENT_OFFSET),
                // A webhook secret that everybody knows is for this machine only.
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                // Readiness is polled often while a service starts; not each answer is logged.
                "QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL",
                "WARN");
    }

    private Map<String, String> kafka() {
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", settings.bootstrapServers());
    }

    private Map<String, String> database() {
        return Map.of(
                "DATABASE_URL", FksDatabase.url(settings.port(ComponentPort.POSTGRES)),
                "DATABASE_USER", FksDatabase.USER,
                "DATABASE_PASSWORD", FksDatabase.PASSWORD);
    }

    private String exchangeUrl() {
        return "http://localhost:" + settings.port(ComponentPort.PAPER_EXCHANGE);
    }

    private String data(String component) {
        return settings.data().resolve(component).toString();
    }
}
