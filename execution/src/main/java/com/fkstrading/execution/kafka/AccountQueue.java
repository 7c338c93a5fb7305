package com.fkstrading.execution.kafka;

import com.fkstrading.execution.placement.InterruptibleWait;
import com.fkstrading.service.thread.SupervisedThread;
import com.fkstrading.service.thread.SupervisedThreads;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// One account's records of one partition, in their order, on a thread of their own: an order that
/// waits, or a record that fails, holds up its own account alone. A failed batch is retried like
/// one that Kafka delivers again: the journal knows what was done.
final class AccountQueue implements InterruptibleWait {

    /// How records are processed.
    interface Work {

        /// Processes a batch until each of its records has ended.
        void handle(List<ConsumerRecord<String, byte[]>> records, InterruptibleWait wait);

        /// Ends records behind a batch that cannot end. Sends no order, and does not wait.
        ///
        /// @param progress only to report progress to
        /// @return the records that have nothing left to do
        Set<ConsumerRecord<String, byte[]>> endBehind(
                List<ConsumerRecord<String, byte[]>> records,
                Ending ending,
                InterruptibleWait progress);
    }

    /// Which records end behind a batch that cannot end.
    enum Ending {
        /// Those that may no longer be sent, and cancels, which need not wait.
        REFUSED,
        /// All: there is no room for them.
        ALL
    }

    /// What the queue reports about its work.
    interface Progress {

        void finished(Iterable<ConsumerRecord<String, byte[]>> records);

        void failed();
    }

    // Few enough that the last of them is sent while its attempt is fresh.
    private static final int BATCH = 50;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// How long a batch fails before the records behind it count as waiting for it alone.
    private static final Duration FAILING = Duration.ofSeconds(30);

    /// How many records a working queue holds before its partition is paused.
    static final int FULL = 5_000;

    /// How many records may wait behind a batch that cannot end. It is below [#FULL], so that such
    /// an account does not pause the others of its partition.
    static final int MOST_BEHIND = 4_000;

    /// Longer than everything that one step may take: a request, a statement, an acknowledgement.
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /// What concerns this account alone.
    private static final Set<Reason> FOR_ITSELF =
            EnumSet.of(Reason.OUTCOME_UNKNOWN, Reason.CANCEL_UNANSWERED);

    private final RecordQueue waiting = new RecordQueue();
    private final Work work;
    private final Progress progress;
    private final SupervisedThread thread;
    private List<ConsumerRecord<String, byte[]>> batch = List.of();
    private long lookedBehindAt = System.nanoTime();
    private @Nullable Long failingSince;
    private volatile @Nullable Reason waitsFor;

    AccountQueue(String name, Work work, Progress progress, SupervisedThreads threads) {
        this.work = work;
        this.progress = progress;
        this.thread = threads.start(name, LIMIT, this::run);
    }

    void offer(List<ConsumerRecord<String, byte[]>> records) {
        waiting.add(records);
    }

    boolean isFull() {
        return waiting.size() >= FULL;
    }

    /// What its order waits for; empty while it works, fails, or has nothing to do.
    Optional<Reason> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    /// Starts no further batch; a waiting order is left to the next owner of the partition.
    void close() {
        waiting.close();
    }

    /// @param endNanos the latest time to wait until, as [System#nanoTime()]
    void awaitEnd(long endNanos) {
        thread.stop(Duration.ofNanos(Math.max(0, endNanos - System.nanoTime())));
    }

    @Override
    public void progressed() {
        thread.progressed();
    }

    @Override
    public void sleep(Duration duration, Reason reason) {
        long end = System.nanoTime() + duration.toNanos();
        waitsFor = reason;
        try {
            var left = duration;
            waiting.await(Duration.ZERO);
            while (left.isPositive()) {
                tryToEndBehind(FOR_ITSELF.contains(reason));
                waiting.await(left.compareTo(SECOND) < 0 ? left : SECOND);
                left = Duration.ofNanos(end - System.nanoTime());
            }
        } finally {
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
                failingSince = null;
            }
        } catch (Stopped _) {
            // The next owner of the partition continues; this thread only has to stop.
            self.pause(IDLE);
        } catch (RuntimeException | Error failure) {
            progress.failed();
            endBehind(failure);
            throw failure;
        }
    }

    /// The next attempt may succeed: requests beyond [#MOST_BEHIND] end only once the batch has
    /// failed for [#FAILING].
    private void endBehind(Throwable failure) {
        long now = System.nanoTime();
        long since = Objects.requireNonNullElse(failingSince, now);
        failingSince = since;
        try {
            endBehind(now - since >= FAILING.toNanos());
        } catch (RuntimeException | Error further) {
            failure.addSuppressed(further);
        }
    }

    /// After a failure here, the waiting requests are tried again next time. The failure must not
    /// end the batch in front of them, whose outcome it says nothing about.
    private void tryToEndBehind(boolean forItself) {
        try {
            endBehind(forItself);
        } catch (Stopped closed) {
            throw closed;
        } catch (RuntimeException failure) {
            progress.failed();
            Log.warnf("orders.requested: cannot end waiting requests: %s", failure.getMessage());
        }
    }

    /// Ends what waits behind the batch and may no longer be sent, or is a cancel, so that neither
    /// memory nor offsets nor cancels depend on when the batch ends.
    ///
    /// @param forItself whether the batch waits for something that concerns this account alone
    private void endBehind(boolean forItself) {
        long now = System.nanoTime();
        if (now - lookedBehindAt >= SECOND.toNanos()) {
            lookedBehindAt = now;
            end(waiting.behind(0), Ending.REFUSED);
        }
        if (forItself && waiting.size() > MOST_BEHIND) {
            end(waiting.behind(MOST_BEHIND), Ending.ALL);
        }
    }

    private void end(List<ConsumerRecord<String, byte[]>> behind, Ending ending) {
        for (int from = 0; from < behind.size(); from += BATCH) {
            int to = Math.min(from + BATCH, behind.size());
            var done = work.endBehind(behind.subList(from, to), ending, this);
            waiting.remove(done);
            progress.finished(done);
            thread.progressed();
        }
    }

    private List<ConsumerRecord<String, byte[]>> next(SupervisedThread self) {
        var records = waiting.take(BATCH, IDLE);
        while (records.isEmpty()) {
            self.progressed();
            records = waiting.take(BATCH, IDLE);
        }
        return records;
    }
}
