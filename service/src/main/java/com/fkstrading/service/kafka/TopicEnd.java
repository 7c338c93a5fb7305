package com.fkstrading.service.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// Whether a consumer has read its partitions to their end, and still gets what is added. One that
/// gets nothing does not say whether there is nothing, or whether the broker is frozen or cut off.
final class TopicEnd {

    /// How often the brokers are asked for the end.
    static final Duration CHECK = Duration.ofSeconds(1);

    /// How long records that are there may take to arrive.
    static final Duration LONGEST_LAG = Duration.ofSeconds(5);

    private final Consumer<?, ?> consumer;
    private final LongSupplier nanoTime;
    private boolean reached;
    private long checkedAt;

    /// The partitions whose end is not reached yet.
    private Map<TopicPartition, Long> ends;

    /// @param nanoTime as [System#nanoTime()]
    TopicEnd(Consumer<?, ?> consumer, LongSupplier nanoTime) {
        this.consumer = consumer;
        this.nanoTime = nanoTime;
        this.ends = newEnds();
    }

    /// Whether the end that the partitions had at the start has been reached; asks no broker.
    boolean isReached() {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        reached |= ends.isEmpty();
        return reached;
    }

    /// Must be called after each poll, once what it returned is in force: the broker answers
    /// nothing else while a fetch waits there for records.
    ///
    /// @throws KafkaException when it is not known any more whether all was read: no broker says
    ///     where the end is, or the records up to there do not arrive
    void check() {
        if (!isReached()) {
            return;
        }
        var age = Duration.ofNanos(nanoTime.getAsLong() - checkedAt);
        if (ends.isEmpty()) {
            if (age.compareTo(CHECK) >= 0) {
                ends = newEnds();
            }
        } else if (age.compareTo(LONGEST_LAG) >= 0) {
            throw new KafkaException("records do not arrive; expected them up to " + ends);
        }
    }

    /// A topic may grow, and what is in its new partitions counts as well.
    private void requireEveryPartition() {
        var assigned = consumer.assignment();
        assigned.stream()
                .map(TopicPartition::topic)
                .distinct()
                .forEach(
                        topic -> {
                            int read =
                                    (int)
                                            assigned.stream()
                                                    .filter(it -> it.topic().equals(topic))
                                                    .count();
                            int there = consumer.partitionsFor(topic).size();
                            if (there > read) {
                                throw new KafkaException(
                                        "%s has %d partitions, and %d are read"
                                                .formatted(topic, there, read));
                            }
                        });
    }

    private Map<TopicPartition, Long> newEnds() {
        requireEveryPartition();
        var newest = new HashMap<>(consumer.endOffsets(consumer.assignment()));
        checkedAt = nanoTime.getAsLong();
        return newest;
    }
}
