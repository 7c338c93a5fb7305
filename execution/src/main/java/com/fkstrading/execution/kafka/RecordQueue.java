package com.fkstrading.execution.kafka;

import com.fkstrading.execution.placement.InterruptibleWait.Stopped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Records that one thread adds and another takes in their order. Closing it ends every wait.
final class RecordQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ConsumerRecord<String, byte[]>> records = new ArrayDeque<>();
    private boolean closed;

    void add(List<ConsumerRecord<String, byte[]>> further) {
        lock.lock();
        try {
            records.addAll(further);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes the first records. Waits for them no longer than the limit; empty if none came.
    ///
    /// @throws Stopped when the queue is closed
    List<ConsumerRecord<String, byte[]>> take(int most, Duration limit) {
        lock.lock();
        try {
            requireOpen();
            if (records.isEmpty()) {
                awaitChange(limit);
            }
            var taken = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (taken.size() < most && !records.isEmpty()) {
                taken.add(records.poll());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// All but the first ones; they stay in the queue.
    ///
    /// @throws Stopped when the queue is closed
    List<ConsumerRecord<String, byte[]>> behind(int first) {
        lock.lock();
        try {
            requireOpen();
            return records.stream().skip(first).toList();
        } finally {
            lock.unlock();
        }
    }

    void remove(Set<ConsumerRecord<String, byte[]>> these) {
        lock.lock();
        try {
            records.removeIf(these::contains);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return records.size();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until records are added, or no longer than the limit.
    ///
    /// @throws Stopped when the queue is closed, also for a limit of zero
    void await(Duration limit) {
        lock.lock();
        try {
            requireOpen();
            if (limit.isPositive()) {
                awaitChange(limit);
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitChange(Duration limit) {
        try {
            changed.awaitNanos(limit.toNanos());
            requireOpen();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new Stopped();
        }
    }
}
