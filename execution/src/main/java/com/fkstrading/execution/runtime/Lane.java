package com.fkstrading.execution.runtime;

import com.fkstrading.contract.Topics;
import com.fkstrading.contract.order.OrderRequest;
import com.fkstrading.execution.place.Pause;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/// The orders of one partition, one after the other, on a thread of their own, so that an order
/// that waits holds up nothing but its partition. A batch that fails is begun again like one that
/// Kafka delivers again: the journal knows what was done.
final class Lane implements Pause {

    /// Takes a batch to the end of each of its orders.
    interface Work {
        void handle(List<OrderRequest> requests, Pause pause);
    }

    private static final String FAILURES = "fks.execution.batch.failures";
    private static final String DEAD_LETTERS = "fks.execution.dead.letters";
    // Few enough that the last of them leaves while its attempt is fresh.
    private static final int BATCH = 50;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Deque<ConsumerRecord<String, byte[]>> waiting = new ArrayDeque<>();
    private final Work work;
    private final MeterRegistry metrics;
    private boolean closed;
    private long done = -1;

    Lane(String name, Work work, MeterRegistry metrics) {
        this.work = work;
        this.metrics = metrics;
        Thread.ofPlatform().daemon().name("lane-" + name).start(this::run);
    }

    /// Makes the lanes' metrics exist before anything is counted.
    static void register(MeterRegistry metrics) {
        metrics.counter(FAILURES);
        metrics.counter(DEAD_LETTERS);
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

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /// The offset to go on from after a crash; empty while nothing was done.
    Optional<Long> done() {
        lock.lock();
        try {
            return done < 0 ? Optional.empty() : Optional.of(done);
        } finally {
            lock.unlock();
        }
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
        try {
            ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void sleep(Duration duration) {
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
        }
    }

    private void run() {
        try {
            while (true) {
                var batch = next();
                handle(batch);
                finished(batch.getLast().offset() + 1);
            }
        } catch (Stopped _) {
            // Whoever owns the partition next goes on.
        } finally {
            ended.countDown();
        }
    }

    private void handle(List<ConsumerRecord<String, byte[]>> batch) {
        var requests = batch.stream().flatMap(item -> read(item).stream()).toList();
        while (!requests.isEmpty()) {
            try {
                work.handle(requests, this);
                return;
            } catch (Stopped stopped) {
                throw stopped;
            } catch (RuntimeException | Error failure) {
                var first = batch.getFirst();
                Log.errorf(
                        failure,
                        "orders.requested-%d from offset %d: taken up again",
                        first.partition(),
                        first.offset());
                metrics.counter(FAILURES).increment();
                sleep(AGAIN);
            }
        }
    }

    private Optional<OrderRequest> read(ConsumerRecord<String, byte[]> item) {
        try {
            return Optional.of(
                    Topics.ORDERS_REQUESTED
                            .valueSerde()
                            .deserializer()
                            .deserialize(item.topic(), item.value()));
        } catch (SerializationException | NullPointerException failure) {
            Log.errorf(
                    failure,
                    "orders.requested-%d: a dead letter at offset %d, no order can be made of it",
                    item.partition(),
                    item.offset());
            metrics.counter(DEAD_LETTERS).increment();
            return Optional.empty();
        }
    }

    private List<ConsumerRecord<String, byte[]>> next() {
        lock.lock();
        try {
            while (!closed && waiting.isEmpty()) {
                changed.awaitUninterruptibly();
            }
            if (closed) {
                throw new Stopped();
            }
            var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (batch.size() < BATCH && !waiting.isEmpty()) {
                batch.add(waiting.poll());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void finished(long offset) {
        lock.lock();
        try {
            done = offset;
        } finally {
            lock.unlock();
        }
    }
}
