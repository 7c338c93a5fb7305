package com.fkstrading.execution.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.execution.order.TestOrders;
import com.fkstrading.execution.place.Pause;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final BlockingQueue<List<String>> handled = new LinkedBlockingQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private Lane lane;

    @AfterEach
    void close() {
        gate.countDown();
        lane.close();
        lane.awaitEnd(PATIENCE);
    }

    @Test
    void recordsAreHandledInTheirOrder() throws InterruptedException {
        lane = new Lane("0", this::note, metrics);

        lane.offer(records(0, 250));

        var seen = new ArrayList<String>();
        while (seen.size() < 250) {
            var batch = next();
            assertThat(batch).hasSizeLessThanOrEqualTo(50);
            seen.addAll(batch);
        }
        assertThat(seen).isEqualTo(IntStream.range(0, 250).mapToObj(i -> "s-" + i).toList());
        awaitDone(250);
    }

    @Test
    void failedBatchIsBegunAgainAndNotDoneBefore() throws InterruptedException {
        lane =
                new Lane(
                        "0",
                        (requests, pause) -> {
                            note(requests, pause);
                            if (metrics.find("fks.execution.batch.failures").counter() == null) {
                                throw new IllegalStateException("journal away");
                            }
                        },
                        metrics);

        lane.offer(records(0, 1));

        assertThat(next()).containsExactly("s-0");
        assertThat(lane.done()).isEmpty();
        assertThat(next()).containsExactly("s-0");
        awaitDone(1);
    }

    @Test
    void closedLaneEndsAWaitAndLeavesTheRest() throws InterruptedException {
        var ends = new LinkedBlockingQueue<RuntimeException>();
        lane =
                new Lane(
                        "0",
                        (requests, pause) -> {
                            note(requests, pause);
                            try {
                                pause.sleep(Duration.ofHours(1));
                            } catch (RuntimeException end) {
                                ends.add(end);
                                throw end;
                            }
                        },
                        metrics);
        lane.offer(records(0, 1));
        next();

        lane.close();
        lane.awaitEnd(PATIENCE);

        assertThat(ends.poll(20, TimeUnit.SECONDS)).isInstanceOf(Pause.Stopped.class);
        assertThat(lane.done()).isEmpty();
        assertThatThrownBy(() -> lane.sleep(Duration.ZERO)).isInstanceOf(Pause.Stopped.class);
    }

    @Test
    void closedLaneFinishesTheOrderThatItIsAt() throws InterruptedException {
        lane =
                new Lane(
                        "0",
                        (requests, pause) -> {
                            note(requests, pause);
                            await(gate);
                        },
                        metrics);
        lane.offer(records(0, 1));
        next();

        lane.close();
        gate.countDown();
        lane.awaitEnd(PATIENCE);

        assertThat(lane.done()).contains(1L);
    }

    @Test
    void deadLetterIsCountedAndPassed() throws InterruptedException {
        lane = new Lane("0", this::note, metrics);

        lane.offer(List.of(record(0, "no order".getBytes(UTF_8)), record(1, null)));
        lane.offer(records(2, 1));

        assertThat(next()).containsExactly("s-2");
        awaitDone(3);
        assertThat(metrics.counter("fks.execution.dead.letters").count()).isEqualTo(2);
    }

    private void note(List<OrderRequest> requests, Pause pause) {
        handled.add(requests.stream().map(request -> request.ref().signalId().value()).toList());
    }

    private List<String> next() throws InterruptedException {
        return handled.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void awaitDone(long offset) {
        var end = Instant.now().plus(PATIENCE);
        while (!lane.done().equals(Optional.of(offset))) {
            assertThat(Instant.now()).as("done in time").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> records(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(
                        i ->
                                record(
                                        i,
                                        Topics.ORDERS_REQUESTED
                                                .valueSerde()
                                                .serializer()
                                                .serialize("", request("s-" + i))))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> record(long offset, byte[] value) {
        return new ConsumerRecord<>("orders.requested", 0, offset, "main", value);
    }

    private static OrderRequest request(String signal) {
        return TestOrders.request(
                "main", signal, TestOrders.market("0.01", NOW.plusSeconds(60)), NOW);
    }
}
