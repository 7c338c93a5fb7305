package com.fkstrading.local.environment;

import com.fkstrading.contract.Service;
import com.fkstrading.local.process.ComponentFailed;
import java.util.Map;

/// The port of each component, by the environment variable that moves it. A service's management
/// port follows it, see [#MANAGEMENT_OFFSET].
public enum ComponentPort {
    KAFKA("KAFKA_PORT", 9092),
    POSTGRES("POSTGRES_PORT", 15432),
    PAPER_EXCHANGE("PAPER_EXCHANGE_PORT", 8100),
    INGEST("INGEST_PORT", Service.INGEST.port()),
    STREAMS("STREAMS_PORT", Service.STREAMS.port()),
    EXECUTION("EXECUTION_PORT", Service.EXECUTION.port()),
    API("API_PORT", Service.API.port());

    public static final int MANAGEMENT_OFFSET = 1_000;
    private static final int HIGHEST = 65_535 - MANAGEMENT_OFFSET;

    private final String variable;
    private final int standard;

    ComponentPort(String variable, int standard) {
        this.variable = variable;
        this.standard = standard;
    }

    public String variable() {
        return variable;
    }

    /// The name under which a service takes its management port.
    public String managementVariable() {
        return variable.replace("_PORT", "_MANAGEMENT_PORT");
    }

    /// The port that this environment gives, or the standard one.
    public int in(Map<String, String> environment) {
        var value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return standard;
        }
        try {
            var port = Integer.parseInt(value.strip());
            if (port >= 1 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below, like a number that is not a port.
        }
        throw new ComponentFailed(
                "%s is \"%s\"; it takes a port from 1 to %d.".formatted(variable, value, HIGHEST));
    }
}
