package com.fkstrading.execution.kafka;

import com.fkstrading.execution.placement.InterruptibleWait;
import com.fkstrading.service.thread.SupervisedThread;
import com.fkstrading.service.thread.SupervisedThreads;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// One account's records of one partition, in their order, on a thread of their own: an order that
/// waits, or a record that fails, holds up its own account alone. A batch that fails is begun again
/// like one that Kafka delivers again: the journal knows what was done.
final class AccountQueue implements InterruptibleWait {

    /// Takes a batch to the end of each of its records.
    interface Work {
        void handle(List<ConsumerRecord<String, byte[]>> records, InterruptibleWait wait);
    }

    /// What the queue tells of its work.
    interface Progress {

        void finished(List<ConsumerRecord<String, byte[]>> records);

        void failed();
    }

    // Few enough that the last of them leaves while its attempt is fresh.
    private static final int BATCH = 50;
    private static final Duration IDLE = Duration.ofSeconds(5);

    /// Longer than everything that a step may take: a request, a statement, an acknowledgement.
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ConsumerRecord<String, byte[]>> waiting = new ArrayDeque<>();
    private final Work work;
    private final Progress progress;
    private final SupervisedThread thread;
    private List<ConsumerRecord<String, byte[]>> batch = List.of();
    private boolean closed;
    private volatile Reason waitsFor;

    AccountQueue(String name, Work work, Progress progress, SupervisedThreads threads) {
        this.work = work;
        this.progress = progress;
        this.thread = threads.start(name, LIMIT, this::run);
    }

    void offer(List<ConsumerRecord<String, byte[]>> records) {
        lock.lock();
        try {
            waiting.addAll(records);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// What its order waits for; empty while it works, fails, or has nothing to do.
    Optional<Reason> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    /// No further batch is begun, and an order that waits is left to whoever comes next.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void awaitEnd(Duration atMost) {
        thread.stop(atMost);
    }

    @Override
    public void sleep(Duration duration, Reason reason) {
        waitsFor = reason;
        lock.lock();
        try {
            long left = duration.toNanos();
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (closed) {
                throw new Stopped();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } finally {
            lock.unlock();
            waitsFor = null;
            thread.progressed();
        }
    }

    private void run(SupervisedThread self) throws InterruptedException {
        try {
            while (true) {
                if (batch.isEmpty()) {
                    batch = next(self);
                }
                work.handle(batch, this);
                progress.finished(batch);
                batch = List.of();
            }
        } catch (Stopped _) {
            // Whoever owns the partition next goes on; this thread has only to be stopped.
            self.pause(IDLE);
        } catch (RuntimeException | Error failure) {
            progress.failed();
            throw failure;
        }
    }

    private List<ConsumerRecord<String, byte[]>> next(SupervisedThread self)
            throws InterruptedException {
        lock.lock();
        try {
            while (!closed && waiting.isEmpty()) {
                changed.awaitNanos(IDLE.toNanos());
                self.progressed();
            }
            if (closed) {
                throw new Stopped();
            }
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (records.size() < BATCH && !waiting.isEmpty()) {
                records.add(waiting.poll());
            }
            return records;
        } finally {
            lock.unlock();
        }
    }
}
