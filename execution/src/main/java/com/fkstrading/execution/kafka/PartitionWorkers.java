package com.fkstrading.execution.kafka;

import com.fkstrading.execution.placement.InterruptibleWait;
import com.fkstrading.service.thread.SupervisedThreads;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// The workers of the partitions that are assigned to this process, and the offsets that were
/// committed for each. Only the thread that polls changes it.
final class PartitionWorkers {

    private final AccountQueue.Work work;
    private final SupervisedThreads threads;
    private final RequestMetrics metrics;
    private final ConcurrentMap<TopicPartition, PartitionWorker> workers =
            new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();

    PartitionWorkers(AccountQueue.Work work, SupervisedThreads threads, MeterRegistry registry) {
        this.work = work;
        this.threads = threads;
        this.metrics = new RequestMetrics(registry, () -> waitingAccounts().values());
    }

    void add(TopicPartition partition) {
        var worker = new PartitionWorker(partition.toString(), work, metrics::failed, threads);
        workers.put(partition, worker);
        metrics.add(partition, worker);
    }

    void offer(ConsumerRecords<String, byte[]> polled) {
        for (var partition : polled.partitions()) {
            worker(partition).offer(polled.records(partition));
        }
    }

    void forEach(BiConsumer<TopicPartition, PartitionWorker> action) {
        workers.forEach(action);
    }

    List<TopicPartition> partitions() {
        return List.copyOf(workers.keySet());
    }

    /// Those that have a worker; after a failure some may have none.
    List<TopicPartition> among(Collection<TopicPartition> partitions) {
        return partitions.stream().filter(workers::containsKey).toList();
    }

    /// The offsets to commit: those that are new since the last call.
    Map<TopicPartition, OffsetAndMetadata> newlyDone(Collection<TopicPartition> partitions) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : partitions) {
            worker(partition)
                    .done()
                    .filter(done -> !done.equals(committed.put(partition, done)))
                    .ifPresent(done -> offsets.put(partition, new OffsetAndMetadata(done)));
        }
        return offsets;
    }

    /// Closes all before it waits for the first, so that none begins another batch meanwhile.
    ///
    /// @param atMost how long all of them together are waited for
    void end(Collection<TopicPartition> partitions, Duration atMost) {
        partitions.forEach(partition -> worker(partition).close());
        long endNanos = System.nanoTime() + atMost.toNanos();
        partitions.forEach(partition -> worker(partition).awaitEnd(endNanos));
    }

    void remove(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            workers.remove(partition);
            committed.remove(partition);
            metrics.remove(partition);
        }
    }

    Map<TopicPartition, Duration> oldestUnfinished() {
        var oldest = new HashMap<TopicPartition, Duration>();
        workers.forEach((partition, worker) -> oldest.put(partition, worker.oldestUnfinished()));
        return oldest;
    }

    Map<String, InterruptibleWait.Reason> waitingAccounts() {
        var waiting = new HashMap<String, InterruptibleWait.Reason>();
        workers.values().forEach(worker -> waiting.putAll(worker.waitingAccounts()));
        return waiting;
    }

    private PartitionWorker worker(TopicPartition partition) {
        return Objects.requireNonNull(workers.get(partition), "partition");
    }
}
