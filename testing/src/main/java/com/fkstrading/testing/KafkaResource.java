package com.fkstrading.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Points a Quarkus test at the broker of [TestKafka].
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var servers = SharedBroker.ofThisJvm().bootstrapServers();
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", servers, "kafka.bootstrap.servers", servers);
    }

    /// The broker is shared and ends with the JVM.
    @Override
    public void stop() {}
}
