package com.fkstrading.local.part;

import com.fkstrading.local.postgres.LocalPostgres;
import java.util.HashMap;
import java.util.Map;

/// The environment of a service: the user's own, so that a setting before `./fks up` reaches it,
/// with the addresses of this system in it, and the local values of what the user left out.
///
/// @param controlToken for `api` alone
record ChildEnvironment(Settings settings, String controlToken) {

    Map<String, String> of(PortSetting port) {
        var environment = new HashMap<>(settings.environment());
        // Quarkus reads each KAFKA_… as a setting of the Kafka clients, and there is no `port`.
        environment.remove(PortSetting.KAFKA.variable());
        var number = settings.port(port);
        environment.put(port.variable(), Integer.toString(number));
        environment.put(
                port.managementVariable(),
                Integer.toString(number + PortSetting.MANAGEMENT_OFFSET));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.bootstrapServers());
        environment.put("DATABASE_URL", LocalPostgres.url(settings.port(PortSetting.POSTGRES)));
        environment.put("DATABASE_USER", LocalPostgres.USER);
        environment.put("DATABASE_PASSWORD", LocalPostgres.PASSWORD);
        environment.put("STREAMS_STATE_DIR", settings.data().resolve("streams").toString());
        environment.put(
                "PAPER_EXCHANGE_DATA", settings.data().resolve("paper-exchange").toString());
        environment.putIfAbsent(
                "EXCHANGE_URL", "http://localhost:" + settings.port(PortSetting.PAPER_EXCHANGE));
        environment.putIfAbsent("EXCHANGE_API_KEY", "local-paper-key");
        environment.putIfAbsent("EXCHANGE_API_SECRET", "local-paper-secret");
        environment.remove("CONTROL_TOKEN");
        if (port == PortSetting.API) {
            environment.put("CONTROL_TOKEN", controlToken);
        }
        environment.put("WEBHOOK_SECRET", settings.webhookSecret());
        // A known secret opens the door, so the door opens to this machine only.
        environment.putIfAbsent("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.putIfAbsent("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        // We ask for readiness often while a service starts; its log need not tell each answer.
        environment.putIfAbsent("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "WARN");
        return Map.copyOf(environment);
    }
}
