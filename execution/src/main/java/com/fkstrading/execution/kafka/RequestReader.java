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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
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
    private final PartitionWorkers workers;
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
        this.workers = new PartitionWorkers(handler, threads, registry);
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
        return workers.oldestUnfinished();
    }

    /// By account: what its order waits for.
    public Map<String, InterruptibleWait.Reason> waitingAccounts() {
        return workers.waitingAccounts();
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
            release(workers.partitions());
        }
    }

    private void read(Consumer<String, byte[]> consumer, SupervisedThread thread) {
        consumer.subscribe(List.of(Topics.ORDERS_REQUESTED.name()), new Assignment(consumer));
        long lastCommit = System.nanoTime();
        while (thread.isRunning()) {
            workers.offer(consumer.poll(POLL));
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
        var offsets = workers.newlyDone(workers.partitions());
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

    private void release(Collection<TopicPartition> partitions) {
        workers.end(partitions, Duration.ZERO);
        workers.remove(partitions);
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
            partitions.forEach(workers::add);
        }

        /// Lets each worker finish its current orders, so that the next owner need not query.
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            var partitions = workers.among(revoked);
            workers.end(partitions, WORKER_END);
            try {
                consumer.commitSync(workers.newlyDone(partitions), WORKER_END);
            } catch (KafkaException failure) {
                Log.warnf(
                        "orders.requested: cannot commit offsets of revoked partitions: %s",
                        failure.getMessage());
            }
            workers.remove(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            release(workers.among(lost));
        }
    }
}
