package com.fkstrading.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class KafkaReadinessTest {

    /// What the check may take beyond its limit on a busy machine.
    private static final Duration SLACK = Duration.ofSeconds(2);

    @Test
    void silentBrokerIsDownWithinTheLimit() throws Exception {
        // The system completes the connection, and nobody ever reads from it.
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var readiness = readiness("localhost:" + silent.getLocalPort());

            var begin = System.nanoTime();
            assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(KafkaReadiness.LIMIT.plus(SLACK));
            readiness.close();
        }
    }

    @Test
    void brokerWhoseNameDoesNotResolveIsDown() {
        var readiness = readiness("no-such-broker.invalid:9092");

        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
    }

    private static KafkaReadiness readiness(String broker) {
        return new KafkaReadiness(Map.of("bootstrap.servers", broker), "test");
    }
}
