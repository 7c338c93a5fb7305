package com.fkstrading.execution.runtime;

import com.fkstrading.contract.Service;
import com.fkstrading.contract.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Polls `orders.requested` and hands each partition's records to its lane. It never blocks on an
/// order, so that the group keeps it however long orders wait; a full lane's partition is paused.
/// Offsets are committed only as far as a lane has finished, and seldom: the journal knows what is
/// delivered again.
@Singleton
class RequestReader implements ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LANE_END = Duration.ofSeconds(3);
    private static final Duration COMMIT = Duration.ofSeconds(1);
    private static final int FULL = 200;

    private final Map<String, Object> kafka;
    private final ControlReader control;
    private final Lane.Work work;
    private final MeterRegistry metrics;
    private final Map<TopicPartition, Lane> lanes = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private Consumer<String, byte[]> consumer;
    private volatile boolean running = true;
    private volatile long lastPoll = System.nanoTime();

    RequestReader(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ControlReader control,
            Lane.Work work,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.control = control;
        this.work = work;
        this.metrics = metrics;
        Lane.register(metrics);
    }

    void start() {
        Thread.ofPlatform().daemon().name("orders-requested").start(this::run);
    }

    void stop() {
        running = false;
        try {
            ended.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Since Kafka was last asked for requests.
    Duration sinceLastPoll() {
        return Duration.ofNanos(System.nanoTime() - lastPoll);
    }

    private void run() {
        while (running) {
            consumer = consumer();
            try (var clientMetrics = new KafkaClientMetrics(consumer)) {
                clientMetrics.bindTo(metrics);
                read();
            } catch (RuntimeException | Error failure) {
                Log.errorf(failure, "orders.requested: joining again");
                onPartitionsLost(List.copyOf(lanes.keySet()));
                nap(Duration.ofSeconds(1));
            } finally {
                consumer.close(CloseOptions.timeout(LANE_END));
            }
        }
        ended.countDown();
    }

    private void read() {
        while (running && !control.gate().readToEnd()) {
            nap(POLL);
        }
        consumer.subscribe(List.of(Topics.ORDERS_REQUESTED.name()), this);
        long lastCommit = System.nanoTime();
        while (running) {
            var polled = consumer.poll(POLL);
            lastPoll = System.nanoTime();
            for (var partition : polled.partitions()) {
                lanes.get(partition).offer(polled.records(partition));
            }
            lanes.forEach(this::regulate);
            if (lastPoll - lastCommit >= COMMIT.toNanos()) {
                lastCommit = lastPoll;
                commitDone();
            }
        }
    }

    private void regulate(TopicPartition partition, Lane lane) {
        if (lane.waiting() >= FULL) {
            consumer.pause(List.of(partition));
        } else {
            consumer.resume(List.of(partition));
        }
    }

    private void commitDone() {
        var offsets = newlyDone(lanes.keySet());
        if (!offsets.isEmpty()) {
            consumer.commitAsync(
                    offsets,
                    (_, failure) -> {
                        if (failure != null) {
                            Log.warnf("orders.requested: commit: %s", failure.getMessage());
                        }
                    });
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> newlyDone(
            Collection<TopicPartition> partitions) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : partitions) {
            lanes.get(partition)
                    .done()
                    .filter(done -> !done.equals(committed.put(partition, done)))
                    .ifPresent(done -> offsets.put(partition, new OffsetAndMetadata(done)));
        }
        return offsets;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            lanes.put(partition, new Lane(Integer.toString(partition.partition()), work, metrics));
        }
    }

    /// Lets each lane finish the order that it is at, so that the next owner need not ask.
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        var partitions = revoked.stream().filter(lanes::containsKey).toList();
        partitions.forEach(partition -> lanes.get(partition).close());
        partitions.forEach(partition -> lanes.get(partition).awaitEnd(LANE_END));
        try {
            consumer.commitSync(newlyDone(partitions), LANE_END);
        } catch (KafkaException failure) {
            Log.warnf("orders.requested: commit before leaving: %s", failure.getMessage());
        }
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        var partitions = lost.stream().filter(lanes::containsKey).toList();
        partitions.forEach(partition -> lanes.get(partition).close());
        forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(lanes::remove);
        partitions.forEach(committed::remove);
    }

    private Consumer<String, byte[]> consumer() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, Service.EXECUTION.label());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "execution-requests");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // What a Streams transaction has not committed is not decided.
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, FULL);
        // A killed process's orders wait this long for the next owner.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static void nap(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
