package com.fkstrading.execution.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.execution.placement.EventPublisher;
import com.fkstrading.execution.placement.ExecutionPorts;
import com.fkstrading.execution.placement.ProcessorFixture;
import com.fkstrading.service.thread.SupervisedThreads;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The reader outlives its consumer.
class RequestReaderTest {

    private static final TopicPartition PARTITION = partition(0);

    private final ProcessorFixture world = new ProcessorFixture();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final BlockingQueue<Consumer<String, byte[]>> consumers = new LinkedBlockingQueue<>();
    private final RequestReader reader = reader(world.ports());

    @AfterEach
    void stop() {
        reader.stop();
    }

    @Test
    void workersEndAlsoWhereTheConsumerCannotBeClosed() {
        var lost = new Lost(record(world.market("s-1"), 0));
        var next = new Assigned(record(world.market("s-2"), 1));
        consumers.add(lost);
        consumers.add(next);

        reader.start();

        until(() -> next.isCommitted(2));
        assertThat(reader.oldestUnfinished()).containsOnlyKeys(PARTITION);
    }

    @Test
    void consumerThatCannotBeBuiltIsBuiltAgain() {
        var consumer = new Assigned(record(world.market("s-1"), 0));
        reader.start();
        until(() -> metrics.get("fks.thread.restarts").functionCounter().count() > 0);

        consumers.add(consumer);

        until(() -> consumer.isCommitted(1));
    }

    /// Each second counts: the next owner waits for all of them, and each order has its deadline.
    @Test
    void revokedPartitionsThatAreStuckAreWaitedForTogether() throws Exception {
        var partitions = IntStream.range(0, 4).mapToObj(RequestReaderTest::partition).toList();
        var stuck = new CountDownLatch(partitions.size());
        var consumer = new MockConsumer<String, byte[]>("earliest");
        var revoked = new CompletableFuture<Duration>();
        consumer.schedulePollTask(() -> assign(consumer, partitions));
        consumers.add(consumer);
        var reader = reader(ports(() -> stick(stuck)));
        reader.start();
        assertThat(stuck.await(20, TimeUnit.SECONDS)).isTrue();

        consumer.schedulePollTask(
                () -> revoked.complete(timed(() -> consumer.rebalance(List.of()))));

        assertThat(revoked.get(20, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(6));
        reader.stop();
    }

    private void assign(MockConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        consumer.rebalance(partitions);
        for (var partition : partitions) {
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.addRecord(record(partition, world.market("s-" + partition.partition()), 0));
        }
    }

    private static void stick(CountDownLatch stuck) {
        stuck.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("stopped", interrupted);
        }
    }

    private static Duration timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private ExecutionPorts ports(EventPublisher.Publication publication) {
        return new ExecutionPorts(
                world.exchange,
                world.journal(),
                _ -> publication,
                world::halt,
                world::trips,
                world.stopped,
                world.clock());
    }

    private RequestReader reader(ExecutionPorts ports) {
        return new RequestReader(
                this::nextConsumer,
                new RequestHandler(ports, ProcessorFixture.TIMING, metrics),
                new SupervisedThreads(metrics),
                metrics);
    }

    private Consumer<String, byte[]> nextConsumer() {
        var consumer = consumers.poll();
        if (consumer == null) {
            throw new KafkaException("no broker");
        }
        return consumer;
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(Topics.ORDERS_REQUESTED.name(), number);
    }

    private static ConsumerRecord<String, byte[]> record(OrderRequest request, long offset) {
        return record(PARTITION, request, offset);
    }

    private static ConsumerRecord<String, byte[]> record(
            TopicPartition partition, OrderRequest request, long offset) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                request.ref().account(),
                Topics.ORDERS_REQUESTED.valueSerde().serializer().serialize("", request));
    }

    private static void until(BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            Thread.onSpinWait();
        }
    }

    /// Gets the partition and one record with its first poll.
    private static class Assigned extends MockConsumer<String, byte[]> {

        Assigned(ConsumerRecord<String, byte[]> item) {
            super("earliest");
            schedulePollTask(
                    () -> {
                        rebalance(List.of(PARTITION));
                        updateBeginningOffsets(Map.of(PARTITION, item.offset()));
                        addRecord(item);
                    });
        }

        boolean isCommitted(long offset) {
            var committed = committed(Set.of(PARTITION)).get(PARTITION);
            return committed != null && committed.offset() == offset;
        }
    }

    /// Fails with its second poll, and again when it is closed.
    private static final class Lost extends Assigned {

        Lost(ConsumerRecord<String, byte[]> item) {
            super(item);
            schedulePollTask(() -> setPollException(new KafkaException("fenced")));
        }

        @Override
        public void close(CloseOptions options) {
            throw new KafkaException("cannot be closed");
        }
    }
}
