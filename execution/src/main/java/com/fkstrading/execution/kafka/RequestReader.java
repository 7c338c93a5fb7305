package com.fkstrading.execution.kafka;

import com.fkstrading.contract.Service;
import com.fkstrading.contract.Topics;
import com.fkstrading.execution.placement.InterruptibleWait;
import com.fkstrading.service.kafka.KafkaClients;
import com.fkstrading.service.thread.SupervisedThread;
import com.fkstrading.service.thread.SupervisedThreads;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Polls `orders.requested` and gives each partition's records to its worker. It never blocks on an
/// order, so that it stays in the group while orders wait; a full worker's partition is paused.
/// Offsets are committed only as far as a worker has finished, and rarely: the journal knows what
/// is delivered again. Whatever ends the consumer, its workers end with it, and both start again.
@Singleton
public class RequestReader {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration WORKER_END = Duration.ofSeconds(3);
    private static final Duration COMMIT = Duration.ofSeconds(1);

    /// A killed process's orders wait for the next owner as long as the session lasts.
    private static final Map<String, Object> GROUP =
            Map.of(
                    ConsumerConfig.GROUP_ID_CONFIG, Service.EXECUTION.label(),
                    ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200,
                    ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000,
                    ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500,
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                            CooperativeStickyAssignor.class.getName());

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final RequestHandler handler;
    private final SupervisedThreads threads;
    private final MeterRegistry registry;
    private final RequestMetrics metrics;
    private final ConcurrentMap<TopicPartition, PartitionWorker> workers =
            new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private @Nullable SupervisedThread reading;

    @Inject
    RequestReader(
            KafkaClients kafka,
            RequestHandler handler,
            SupervisedThreads threads,
            MeterRegistry registry) {
        this(() -> kafka.consumer("execution-requests", GROUP), handler, threads, registry);
    }

    RequestReader(
            Supplier<Consumer<String, byte[]>> consumers,
            RequestHandler handler,
            SupervisedThreads threads,
            MeterRegistry registry) {
        this.consumers = consumers;
        this.handler = handler;
        this.threads = threads;
        this.registry = registry;
        this.metrics = new RequestMetrics(registry, () -> waitingAccounts().values());
    }

    public void start() {
        reading = threads.start("orders-requested", LIMIT, this::run);
    }

    public void stop() {
        if (reading != null) {
            reading.stop(WORKER_END.multipliedBy(3));
        }
    }

    /// By partition: how long its oldest unfinished record has been here.
    public Map<TopicPartition, Duration> oldestUnfinished() {
        var oldest = new HashMap<TopicPartition, Duration>();
        workers.forEach((partition, worker) -> oldest.put(partition, worker.oldestUnfinished()));
        return oldest;
    }

    /// By account: what its order waits for.
    public Map<String, InterruptibleWait.Reason> waitingAccounts() {
        var waiting = new HashMap<String, InterruptibleWait.Reason>();
        workers.values().forEach(worker -> waiting.putAll(worker.waitingAccounts()));
        return waiting;
    }

    private void run(SupervisedThread thread) {
        var consumer = consumers.get();
        try (var clientMetrics = new KafkaClientMetrics(consumer)) {
            clientMetrics.bindTo(registry);
            read(consumer, thread);
        } finally {
            close(consumer);
        }
    }

    /// Its workers end even where closing the consumer fails: their threads' names are needed
    /// again.
    private void close(Consumer<String, byte[]> consumer) {
        try {
            consumer.close(CloseOptions.timeout(WORKER_END));
        } finally {
            release(List.copyOf(workers.keySet()));
        }
    }

    private void read(Consumer<String, byte[]> consumer, SupervisedThread thread) {
        consumer.subscribe(List.of(Topics.ORDERS_REQUESTED.name()), new Assignment(consumer));
        long lastCommit = System.nanoTime();
        while (thread.isRunning()) {
            var polled = consumer.poll(POLL);
            for (var partition : polled.partitions()) {
                worker(partition).offer(polled.records(partition));
            }
            workers.forEach((partition, worker) -> regulate(consumer, partition, worker));
            long now = System.nanoTime();
            if (now - lastCommit >= COMMIT.toNanos()) {
                lastCommit = now;
                commitDone(consumer);
            }
            thread.progressed();
        }
    }

    private static void regulate(
            Consumer<String, byte[]> consumer, TopicPartition partition, PartitionWorker worker) {
        if (worker.isFull()) {
            consumer.pause(List.of(partition));
        } else {
            consumer.resume(List.of(partition));
        }
    }

    private void commitDone(Consumer<String, byte[]> consumer) {
        var offsets = newlyDone(workers.keySet());
        if (!offsets.isEmpty()) {
            consumer.commitAsync(
                    offsets,
                    (_, failure) -> {
                        if (failure != null) {
                            Log.warnf(
                                    "orders.requested: cannot commit offsets: %s",
                                    failure.getMessage());
                        }
                    });
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> newlyDone(
            Collection<TopicPartition> partitions) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : partitions) {
            worker(partition)
                    .done()
                    .filter(done -> !done.equals(committed.put(partition, done)))
                    .ifPresent(done -> offsets.put(partition, new OffsetAndMetadata(done)));
        }
        return offsets;
    }

    private void release(Collection<TopicPartition> partitions) {
        end(partitions, Duration.ZERO);
        forget(partitions);
    }

    /// @param atMost how long all of them together are waited for
    private void end(Collection<TopicPartition> partitions, Duration atMost) {
        partitions.forEach(partition -> worker(partition).close());
        long end = System.nanoTime() + atMost.toNanos();
        for (var partition : partitions) {
            long left = Math.max(0, end - System.nanoTime());
            worker(partition).awaitEnd(Duration.ofNanos(left));
        }
    }

    private void forget(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            workers.remove(partition);
            committed.remove(partition);
            metrics.remove(partition);
        }
    }

    private PartitionWorker worker(TopicPartition partition) {
        return Objects.requireNonNull(workers.get(partition), "partition");
    }

    private void add(TopicPartition partition) {
        var worker = new PartitionWorker(partition.toString(), handler, metrics::failed, threads);
        workers.put(partition, worker);
        metrics.add(partition, worker);
    }

    /// Tracks which partitions are assigned.
    private final class Assignment implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;

        Assignment(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            handler.assigned();
            partitions.forEach(RequestReader.this::add);
        }

        /// Lets each worker finish its current orders, so that the next owner need not query.
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            var partitions = revoked.stream().filter(workers::containsKey).toList();
            end(partitions, WORKER_END);
            try {
                consumer.commitSync(newlyDone(partitions), WORKER_END);
            } catch (KafkaException failure) {
                Log.warnf(
                        "orders.requested: cannot commit offsets of revoked partitions: %s",
                        failure.getMessage());
            }
            forget(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            release(lost.stream().filter(workers::containsKey).toList());
        }
    }
}
