package com.fkstrading.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicEndTest {

    private static final TopicPartition PARTITION = new TopicPartition("control.commands", 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private long now;

    @BeforeEach
    void assign() {
        consumer.assign(List.of(PARTITION));
        consumer.seek(PARTITION, 0);
        isEnd(2);
    }

    @Test
    void endOfTheStartIsReachedOnceAndForAll() {
        var end = end();
        consumer.seek(PARTITION, 1);
        assertThat(end.isReached()).isFalse();

        consumer.seek(PARTITION, 2);
        assertThat(end.isReached()).isTrue();

        isEnd(3);
        now += TopicEnd.CHECK.toNanos();
        end.check();
        assertThat(end.isReached()).isTrue();
    }

    /// The broker's answer may take as long as a fetch, and what was read is in force before.
    @Test
    void brokerIsAskedOnlyByTheCheck() {
        var end = end();
        consumer.seek(PARTITION, 2);
        now += TopicEnd.CHECK.toNanos();
        consumer.setOffsetsException(new KafkaException("away"));

        assertThat(end.isReached()).isTrue();
        assertThatThrownBy(end::check).hasMessage("away");
    }

    @Test
    void whatWasReadIsInForceBeforeTheBrokerIsAsked() {
        consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, 0, "halt", new byte[0]));
        isEnd(1);
        var end = end();
        now += TopicEnd.CHECK.toNanos();
        consumer.setOffsetsException(new KafkaException("away"));
        var seen = new ArrayList<String>();

        assertThatThrownBy(
                        () ->
                                TopicFollower.read(
                                        consumer,
                                        end,
                                        item -> seen.add(item.key()),
                                        () -> seen.add("in force")))
                .hasMessage("away");
        assertThat(seen).containsExactly("halt", "in force");
    }

    @Test
    void partitionThatIsAddedLaterIsAFailure() {
        var end = end();
        consumer.seek(PARTITION, 2);
        end.check();
        consumer.updatePartitions(PARTITION.topic(), List.of(info(0), info(1)));
        now += TopicEnd.CHECK.toNanos();

        assertThatThrownBy(end::check)
                .hasMessage("control.commands has 2 partitions, and 1 are read");
    }

    private static PartitionInfo info(int partition) {
        var none = new Node[0];
        return new PartitionInfo(PARTITION.topic(), partition, Node.noNode(), none, none);
    }

    @Test
    void readingTheBeginningMayTakeLong() {
        var end = end();

        now += TopicEnd.LONGEST_LAG.toNanos();
        end.check();

        assertThat(end.isReached()).isFalse();
    }

    @Test
    void recordThatDoesNotArriveIsAFailure() {
        var end = end();
        consumer.seek(PARTITION, 2);
        end.check();
        isEnd(3);
        now += TopicEnd.CHECK.toNanos();
        end.check();

        now += TopicEnd.LONGEST_LAG.toNanos();

        assertThatThrownBy(end::check).isInstanceOf(KafkaException.class);
    }

    @Test
    void recordsThatArriveAreNoFailure() {
        var end = end();
        consumer.seek(PARTITION, 2);
        end.check();
        for (int records = 3; records < 10; records++) {
            isEnd(records);
            now += TopicEnd.LONGEST_LAG.toNanos();
            end.check();
            consumer.seek(PARTITION, records);
            assertThat(end.isReached()).isTrue();
        }
    }

    private TopicEnd end() {
        return new TopicEnd(consumer, () -> now);
    }

    private void isEnd(long offset) {
        consumer.updateEndOffsets(Map.of(PARTITION, offset));
    }
}
