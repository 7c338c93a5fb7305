package com.fkstrading.contract;

/// The four services, each the only writer of its topics. The name is also the Kafka user and the
/// consumer group.
public enum Service {
    INGEST("ingest", 8000),
    STREAMS("streams", 8002),
    EXECUTION("execution", 8006),
    API("api", 8001);

    private final String label;
    private final int port;

    Service(String label, int port) {
        this.label = label;
        this.port = port;
    }

    public String label() {
        return label;
    }

    /// The default port of the service's own interface; its management port is this plus 1000.
    public int port() {
        return port;
    }
}
