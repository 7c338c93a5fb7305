package com.fkstrading.replay.recording;

import com.fkstrading.contract.Topic;
import com.fkstrading.contract.Topics;
import com.fkstrading.contract.explanation.AsOf;
import com.fkstrading.replay.recording.Recording.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/// One topic on its way into files.
///
/// @param ranges of its partitions, in order
record TopicCopy(Topic<?> topic, KafkaConsumer<byte[], byte[]> consumer, List<Range> ranges) {

    /// Each record names the inputs of one webhook's decision.
    private static final Set<Topic<?>> DECISIONS =
            Set.of(
                    Topics.SIGNALS_VALIDATED,
                    Topics.SIGNALS_SCORED,
                    Topics.SIGNALS_DENIED,
                    Topics.ORDERS_REQUESTED);

    private static final Duration NO_PROGRESS = Duration.ofSeconds(30);

    static TopicCopy of(Topic<?> topic, KafkaConsumer<byte[], byte[]> consumer) {
        var partitions =
                consumer.partitionsFor(topic.name()).stream()
                        .map(it -> new TopicPartition(it.topic(), it.partition()))
                        .sorted(Comparator.comparingInt(TopicPartition::partition))
                        .toList();
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        return new TopicCopy(
                topic,
                consumer,
                partitions.stream()
                        .map(
                                it ->
                                        new Range(
                                                Objects.requireNonNull(begins.get(it)),
                                                Objects.requireNonNull(ends.get(it))))
                        .toList());
    }

    long size() {
        return ranges.stream().mapToLong(range -> range.end() - range.begin()).sum();
    }

    void into(Path folder, LongConsumer progress) throws IOException {
        consumer.assign(IntStream.range(0, ranges.size()).mapToObj(this::partition).toList());
        for (int partition = 0; partition < ranges.size(); partition++) {
            consumer.seek(partition(partition), ranges.get(partition).begin());
        }
        var moved = new TreeMap<Integer, List<RecordedRecord>>();
        try (var files = new PartitionFiles(folder, topic, ranges.size())) {
            long done = position();
            long progressed = System.nanoTime();
            while (!isAtEnd()) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.offset() < ranges.get(record.partition()).end()) {
                        write(RecordedRecord.of(record), files, moved);
                    }
                }
                if (position() > done) {
                    progressed = System.nanoTime();
                    progress.accept(position() - done);
                    done = position();
                } else if (System.nanoTime() - progressed > NO_PROGRESS.toNanos()) {
                    throw new IOException(
                            "%s gave nothing for %s s before its end"
                                    .formatted(topic, NO_PROGRESS.toSeconds()));
                }
            }
        }
        for (var records : moved.entrySet()) {
            add(Recording.file(folder, topic.name(), records.getKey()), records.getValue());
        }
    }

    /// An account whose webhooks were written to another partition than its name gives has its
    /// decisions elsewhere than its webhooks.
    private void write(
            RecordedRecord record,
            PartitionFiles files,
            TreeMap<Integer, List<RecordedRecord>> moved)
            throws IOException {
        int partition =
                DECISIONS.contains(topic)
                        ? RecordedAsOf.of(record).map(AsOf::partition).orElse(record.partition())
                        : record.partition();
        if (partition == record.partition()) {
            files.write(record);
        } else {
            moved.computeIfAbsent(partition, none -> new ArrayList<>()).add(record);
        }
    }

    private static void add(Path file, List<RecordedRecord> moved) throws IOException {
        var all = new ArrayList<>(moved);
        try (var cursor = RecordCursor.open(file)) {
            while (cursor.peek() != null) {
                all.add(cursor.next());
            }
        }
        all.sort(
                Comparator.comparing(
                        record -> RecordedAsOf.of(record).map(AsOf::webhookOffset).orElse(0L)));
        try (var sorted = new RecordWriter(file)) {
            for (var record : all) {
                sorted.write(record);
            }
        }
    }

    private boolean isAtEnd() {
        return position() == ranges.stream().mapToLong(Range::end).sum();
    }

    private long position() {
        long sum = 0;
        for (int partition = 0; partition < ranges.size(); partition++) {
            sum += Math.min(consumer.position(partition(partition)), ranges.get(partition).end());
        }
        return sum;
    }

    private TopicPartition partition(int partition) {
        return new TopicPartition(topic.name(), partition);
    }
}
