package com.fkstrading.streams.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalDouble;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while webhooks are decided: the topics exist, the commands and prices are read to their
/// end, the tasks' state is restored, and every stream thread has asked Kafka for records lately. A
/// thread that is stuck in a record does not ask.
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
        var sincePoll = secondsSincePoll();
        boolean isPolling = sincePoll.orElse(Double.MAX_VALUE) <= LONGEST_SECONDS_WITHOUT_POLL;
        return HealthCheckResponse.named("decisions")
                .status(state == KafkaStreams.State.RUNNING && isPolling)
                .withData("state", state.name())
                .withData("secondsSincePoll", Math.round(sincePoll.orElse(-1)))
                .build();
    }

    /// Of the thread that asked longest ago; empty while none has asked.
    private OptionalDouble secondsSincePoll() {
        return streams.metrics().values().stream()
                .filter(StreamsReadiness::isLastPoll)
                .map(Metric::metricValue)
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .filter(seconds -> seconds >= 0)
                .max();
    }

    /// Of the consumers that read all the time; the one that restores rests when it is done.
    private static boolean isLastPoll(Metric metric) {
        String client = metric.metricName().tags().getOrDefault("client-id", "");
        return metric.metricName().name().equals("last-poll-seconds-ago")
                && client.endsWith("-consumer")
                && !client.endsWith("-restore-consumer");
    }
}
