package com.fkstrading.service.kafka;

import com.fkstrading.service.thread.SupervisedThread;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// Reads a whole topic from its beginning, and continues with new records. Every process reads all
/// of it, so there is no group and no offset to commit. After a failure, its thread starts it again
/// from the beginning.
///
/// @param clientId of its consumer, in Kafka's logs and metrics
public record TopicFollower(KafkaClients kafka, String topic, String clientId) {

    private static final Duration POLL = Duration.ofMillis(200);

    /// Returns when the thread is stopped.
    ///
    /// @param each called with every record; those of one partition in order
    /// @param caughtUp called after each poll, starting when it has reached the end that the topic
    ///     had when the reading began
    /// @throws KafkaException also when it is not known any more whether all was read, since no
    ///     broker says so or the records do not arrive
    public void follow(
            SupervisedThread thread,
            Consumer<ConsumerRecord<String, byte[]>> each,
            Runnable caughtUp) {
        var consumer =
                kafka.consumer(clientId, Map.of(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000));
        try {
            var infos = consumer.partitionsFor(topic);
            if (infos == null || infos.isEmpty()) {
                throw new KafkaException(topic + " does not exist");
            }
            var partitions =
                    infos.stream().map(it -> new TopicPartition(topic, it.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = new TopicEnd(consumer, System::nanoTime);
            while (thread.isRunning()) {
                read(consumer, end, each, caughtUp);
                thread.progressed();
            }
        } finally {
            // The caller must know at once; a frozen broker would hold up an orderly close.
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    static void read(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            TopicEnd end,
            Consumer<ConsumerRecord<String, byte[]>> each,
            Runnable caughtUp) {
        consumer.poll(POLL).forEach(each);
        if (end.isReached()) {
            caughtUp.run();
        }
        end.check();
    }
}
