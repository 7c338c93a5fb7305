package com.fkstrading.local.kafka;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// Waits for the leaders of new partitions. A topic counts as created before its broker has heard
/// of it. Of several requests that an idempotent producer sends into that moment, the first may be
/// refused and the second accepted; then the first one's records are refused until they expire
/// (KAFKA-15591, up to Kafka 4.3).
public final class PartitionLeaders {

    private PartitionLeaders() {}

    /// Returns once each partition of these topics takes records.
    ///
    /// @throws ExecutionException when one does not within the admin's `default.api.timeout.ms`
    public static void await(Admin admin, Collection<NewTopic> topics)
            throws ExecutionException, InterruptedException {
        var newest =
                topics.stream()
                        .flatMap(
                                topic ->
                                        IntStream.range(0, topic.numPartitions())
                                                .mapToObj(it -> partition(topic, it)))
                        .collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
        // Only a leader answers; the client asks again until it does.
        admin.listOffsets(newest).all().get();
    }

    private static TopicPartition partition(NewTopic topic, int number) {
        return new TopicPartition(topic.name(), number);
    }
}
