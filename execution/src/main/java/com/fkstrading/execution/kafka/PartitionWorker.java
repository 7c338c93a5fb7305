package com.fkstrading.execution.kafka;

import com.fkstrading.execution.placement.InterruptibleWait;
import com.fkstrading.service.thread.SupervisedThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Processes one partition: gives each record to its account's queue, and tracks how far all of
/// them have come. Each account has a queue of its own; how many there are is bounded by the
/// accounts that signals are decided for.
final class PartitionWorker {

    private final String name;
    private final AccountQueue.Work work;
    private final Runnable failed;
    private final SupervisedThreads threads;
    private final ConcurrentMap<String, AccountQueue> queues = new ConcurrentHashMap<>();

    /// When each record was offered, by its offset; guarded by this.
    private final NavigableMap<Long, Long> unfinished = new TreeMap<>();

    private long next = -1;

    /// @param name of the partition: names its threads
    /// @param failed called for each batch that failed
    PartitionWorker(
            String name, AccountQueue.Work work, Runnable failed, SupervisedThreads threads) {
        this.name = name;
        this.work = work;
        this.failed = failed;
        this.threads = threads;
    }

    void offer(List<ConsumerRecord<String, byte[]>> records) {
        begun(records);
        var byQueue = new HashMap<String, List<ConsumerRecord<String, byte[]>>>();
        for (var item : records) {
            byQueue.computeIfAbsent(account(item), _ -> new ArrayList<>()).add(item);
        }
        byQueue.forEach((key, items) -> queues.computeIfAbsent(key, this::started).offer(items));
    }

    /// Whether no further records may be offered for now.
    boolean isFull() {
        return queues.values().stream().anyMatch(AccountQueue::isFull);
    }

    /// The offset to resume from after a crash; empty while nothing was offered.
    synchronized Optional<Long> done() {
        if (next < 0) {
            return Optional.empty();
        }
        return Optional.of(unfinished.isEmpty() ? next : unfinished.firstKey());
    }

    /// How long the oldest unfinished record has been with us; zero when all are finished.
    synchronized Duration oldestUnfinished() {
        return unfinished.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(System.nanoTime() - unfinished.firstEntry().getValue());
    }

    /// The accounts whose order waits, and for what.
    Map<String, InterruptibleWait.Reason> waitingAccounts() {
        var waiting = new TreeMap<String, InterruptibleWait.Reason>();
        queues.forEach(
                (account, queue) ->
                        queue.waitsFor().ifPresent(reason -> waiting.put(account, reason)));
        return waiting;
    }

    void close() {
        queues.values().forEach(AccountQueue::close);
    }

    /// @param endNanos the latest time to wait until, as [System#nanoTime()]
    void awaitEnd(long endNanos) {
        queues.values().forEach(queue -> queue.awaitEnd(endNanos));
    }

    private static String account(ConsumerRecord<String, byte[]> item) {
        return item.key() == null ? "" : item.key();
    }

    private AccountQueue started(String account) {
        var progress =
                new AccountQueue.Progress() {
                    @Override
                    public void finished(Iterable<ConsumerRecord<String, byte[]>> records) {
                        ended(records);
                    }

                    @Override
                    public void failed() {
                        failed.run();
                    }
                };
        return new AccountQueue(name + " " + account, work, progress, threads);
    }

    private synchronized void begun(List<ConsumerRecord<String, byte[]>> records) {
        long now = System.nanoTime();
        records.forEach(item -> unfinished.put(item.offset(), now));
        next = records.getLast().offset() + 1;
    }

    private synchronized void ended(Iterable<ConsumerRecord<String, byte[]>> records) {
        records.forEach(item -> unfinished.remove(item.offset()));
    }
}
