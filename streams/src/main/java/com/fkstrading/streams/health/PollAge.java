package com.fkstrading.streams.health;

import java.util.OptionalDouble;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;

/// How long ago the stream threads polled Kafka, by the metrics of their consumers.
final class PollAge {

    private PollAge() {}

    /// In seconds, of the thread that polled longest ago; empty before the first poll.
    static OptionalDouble of(KafkaStreams streams) {
        return streams.metrics().values().stream()
                .filter(PollAge::isLastPoll)
                .map(Metric::metricValue)
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .filter(seconds -> seconds >= 0)
                .max();
    }

    /// Of the consumers that poll all the time; the restoring one stops when it is done.
    private static boolean isLastPoll(Metric metric) {
        String client = metric.metricName().tags().getOrDefault("client-id", "");
        return metric.metricName().name().equals("last-poll-seconds-ago")
                && client.endsWith("-consumer")
                && !client.endsWith("-restore-consumer");
    }
}
