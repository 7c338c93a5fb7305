package com.fkstrading.streams.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while webhooks are decided: the topics exist, the commands and prices are read to their
/// end, the tasks' state is restored, and every stream thread has polled Kafka recently, which a
/// thread that is stuck on a record has not.
@Readiness
@ApplicationScoped
class StreamsReadiness implements HealthCheck {

    private static final double LONGEST_SECONDS_WITHOUT_POLL = 10;

    private final KafkaStreams streams;

    StreamsReadiness(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        var state = streams.state();
        var sincePoll = PollAge.of(streams);
        boolean isPolling = sincePoll.orElse(Double.MAX_VALUE) <= LONGEST_SECONDS_WITHOUT_POLL;
        return HealthCheckResponse.named("decisions")
                .status(state == KafkaStreams.State.RUNNING && isPolling)
                .withData("state", state.name())
                .withData("secondsSincePoll", Math.round(sincePoll.orElse(-1)))
                .build();
    }
}
