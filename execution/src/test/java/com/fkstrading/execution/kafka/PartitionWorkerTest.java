package com.fkstrading.execution.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.execution.kafka.AccountQueue.Ending;
import com.fkstrading.execution.placement.InterruptibleWait;
import com.fkstrading.execution.placement.InterruptibleWait.Reason;
import com.fkstrading.service.thread.SupervisedThreads;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartitionWorkerTest {

    private static final Duration ATMOST = Duration.ofSeconds(20);

    private final SupervisedThreads threads = new SupervisedThreads(new SimpleMeterRegistry());
    private final BlockingQueue<List<Long>> handled = new LinkedBlockingQueue<>();
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final AtomicInteger failures = new AtomicInteger();
    private final Set<Long> late = ConcurrentHashMap.newKeySet();
    private final Set<Long> expired = ConcurrentHashMap.newKeySet();
    private final Set<Long> denied = ConcurrentHashMap.newKeySet();
    private PartitionWorker worker;

    @AfterEach
    void close() {
        blocked.countDown();
        worker.close();
        worker.awaitEnd(System.nanoTime() + ATMOST.toNanos());
    }

    @Test
    void recordsOfAnAccountAreHandledInTheirOrder() throws InterruptedException {
        worker = worker(this::note);

        worker.offer(records("main", 0, 250));

        var seen = new ArrayList<Long>();
        while (seen.size() < 250) {
            var batch = next();
            assertThat(batch).hasSizeLessThanOrEqualTo(50);
            seen.addAll(batch);
        }
        assertThat(seen).isSorted().hasSize(250);
        until(() -> worker.done().equals(Optional.of(250L)));
        assertThat(worker.oldestUnfinished()).isZero();
    }

    @Test
    void failedBatchIsBegunAgainAndNotDoneBefore() throws InterruptedException {
        worker =
                worker(
                        (records, wait) -> {
                            note(records, wait);
                            if (failures.get() == 0) {
                                throw new OutOfMemoryError("as if");
                            }
                        });

        worker.offer(records("main", 7, 1));

        assertThat(next()).containsExactly(7L);
        assertThat(next()).containsExactly(7L);
        until(() -> worker.done().equals(Optional.of(8L)));
        assertThat(failures).hasValue(1);
    }

    @Test
    void accountThatWaitsOrFailsHoldsUpNoOther() throws InterruptedException {
        worker =
                worker(
                        (records, wait) -> {
                            switch (records.getFirst().key()) {
                                case "waits" ->
                                        wait.sleep(Duration.ofHours(1), Reason.OUTCOME_UNKNOWN);
                                case "fails" -> throw new IllegalStateException("poison");
                                default -> note(records, wait);
                            }
                        });

        worker.offer(List.of(record("waits", 0), record("fails", 1), record("main", 2)));

        assertThat(next()).containsExactly(2L);
        until(() -> failures.get() > 1);
        assertThat(worker.waitingAccounts()).isEqualTo(Map.of("waits", Reason.OUTCOME_UNKNOWN));
        assertThat(worker.done()).contains(0L);
        assertThat(worker.oldestUnfinished()).isPositive();
    }

    @Test
    void closedWorkerEndsAWaitAndLeavesTheRest() throws InterruptedException {
        worker =
                worker(
                        (records, wait) -> {
                            note(records, wait);
                            wait.sleep(Duration.ofHours(1), Reason.EXCHANGE_UNAVAILABLE);
                        });
        worker.offer(records("main", 0, 60));
        next();

        worker.close();
        worker.awaitEnd(System.nanoTime() + ATMOST.toNanos());

        assertThat(worker.done()).contains(0L);
        assertThat(handled).isEmpty();
    }

    @Test
    void closedWorkerFinishesTheBatchThatItIsAt() throws InterruptedException {
        worker =
                worker(
                        (records, wait) -> {
                            note(records, wait);
                            await(blocked);
                        });
        worker.offer(records("main", 0, 1));
        next();

        worker.close();
        blocked.countDown();
        worker.awaitEnd(System.nanoTime() + ATMOST.toNanos());

        assertThat(worker.done()).contains(1L);
    }

    @Test
    void accountInDoubtNeverFillsThePartition() throws InterruptedException {
        worker = worker(this::waitInDoubt);
        worker.offer(records("waits", 0, 1));
        until(() -> !worker.waitingAccounts().isEmpty());

        worker.offer(records("waits", 1, 20_000));

        until(() -> denied.size() == 20_000 - AccountQueue.MOST_BEHIND);
        assertThat(denied).contains(20_000L).doesNotContain(1L);
        assertThat(worker.isFull()).isFalse();
        worker.offer(records("main", 20_001, 1));
        assertThat(next()).containsExactly(20_001L);
    }

    @Test
    void whatMayNotLeaveAnyMoreEndsBehindAnOrderInDoubt() {
        worker = worker(this::waitInDoubt);
        worker.offer(records("waits", 0, 1));
        until(() -> !worker.waitingAccounts().isEmpty());

        late.addAll(List.of(2L, 3L));
        worker.offer(records("waits", 1, 4));

        until(() -> expired.size() == 2);
        assertThat(expired).containsExactlyInAnyOrder(2L, 3L);
        assertThat(denied).isEmpty();
        assertThat(worker.done()).contains(0L);
    }

    @Test
    void whatMayNotLeaveAnyMoreEndsBehindABatchThatFails() {
        worker =
                worker(
                        (_, _) -> {
                            throw new IllegalStateException("poison");
                        });
        late.add(60L);

        worker.offer(records("main", 0, 100));

        until(() -> expired.contains(60L));
    }

    @Test
    void eachOfManyAccountsHasAQueueOfItsOwn() throws InterruptedException {
        worker = worker(this::waitInDoubt);
        for (int i = 0; i < 200; i++) {
            worker.offer(List.of(record("waits-" + i, i)));
        }
        until(() -> worker.waitingAccounts().size() == 200);

        worker.offer(List.of(record("main", 200)));

        assertThat(next()).containsExactly(200L);
    }

    private void waitInDoubt(List<ConsumerRecord<String, byte[]>> records, InterruptibleWait wait) {
        if (records.getFirst().key().startsWith("waits")) {
            wait.sleep(Duration.ofHours(1), Reason.OUTCOME_UNKNOWN);
        }
        note(records, wait);
    }

    private PartitionWorker worker(
            BiConsumer<List<ConsumerRecord<String, byte[]>>, InterruptibleWait> handle) {
        var work =
                new AccountQueue.Work() {
                    @Override
                    public void handle(
                            List<ConsumerRecord<String, byte[]>> records, InterruptibleWait wait) {
                        handle.accept(records, wait);
                    }

                    @Override
                    public Set<ConsumerRecord<String, byte[]>> endBehind(
                            List<ConsumerRecord<String, byte[]>> records,
                            Ending ending,
                            InterruptibleWait progress) {
                        var ended = new HashSet<>(records);
                        if (ending == Ending.REFUSED) {
                            ended.removeIf(item -> !late.contains(item.offset()));
                        }
                        var offsets = ending == Ending.REFUSED ? expired : denied;
                        ended.forEach(item -> offsets.add(item.offset()));
                        return ended;
                    }
                };
        return new PartitionWorker("test", work, failures::incrementAndGet, threads);
    }

    private void note(List<ConsumerRecord<String, byte[]>> records, InterruptibleWait wait) {
        handled.add(records.stream().map(ConsumerRecord::offset).toList());
    }

    private List<Long> next() throws InterruptedException {
        return handled.poll(ATMOST.toSeconds(), TimeUnit.SECONDS);
    }

    private static void until(BooleanSupplier condition) {
        var end = Instant.now().plus(ATMOST);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
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

    private static List<ConsumerRecord<String, byte[]>> records(
            String account, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(offset -> record(account, offset))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> record(String account, long offset) {
        return new ConsumerRecord<>("orders.requested", 0, offset, account, new byte[0]);
    }
}
