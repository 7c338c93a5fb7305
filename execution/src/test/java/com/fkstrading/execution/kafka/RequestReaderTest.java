package com.fkstrading.execution.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.execution.placement.ProcessorFixture;
import com.fkstrading.service.thread.SupervisedThreads;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
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

    private static final TopicPartition PARTITION =
            new TopicPartition(Topics.ORDERS_REQUESTED.name(), 0);

    private final ProcessorFixture world = new ProcessorFixture();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final BlockingQueue<Consumer<String, byte[]>> consumers = new LinkedBlockingQueue<>();
    private final RequestReader reader =
            new RequestReader(
                    this::nextConsumer,
                    new RequestHandler(world.ports(), ProcessorFixture.TIMING, metrics),
                    new SupervisedThreads(metrics),
                    metrics);

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

    private Consumer<String, byte[]> nextConsumer() {
        var consumer = consumers.poll();
        if (consumer == null) {
            throw new KafkaException("no broker");
        }
        return consumer;
    }

    private static ConsumerRecord<String, byte[]> record(OrderRequest request, long offset) {
        return new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
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
