package com.fkstrading.service.thread;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/// A thread's progress and failures so far, and how long it waits after a failure. The pause
/// doubles from [#FIRST_PAUSE] to [#LONGEST_PAUSE]; a failure is over, and would be reported again,
/// once there is progress and the thread's limit has passed since.
final class Supervision {

    static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /// How many distinct failures are distinguished; beyond them all are reported again.
    private static final int DISTINCT_FAILURES = 32;

    private final Duration limit;
    private final LongSupplier nanoTime;
    private final Set<String> reported = new HashSet<>();
    private Duration pause = FIRST_PAUSE;
    private long progressAt;
    private long failureAt;
    private long restarts;

    /// @param nanoTime as [System#nanoTime()]
    Supervision(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.progressAt = nanoTime.getAsLong();
    }

    synchronized void progressed() {
        progressAt = nanoTime.getAsLong();
        if (!reported.isEmpty() && progressAt - failureAt >= limit.toNanos()) {
            reported.clear();
            pause = FIRST_PAUSE;
        }
    }

    synchronized Restart failed(Throwable failure) {
        failureAt = nanoTime.getAsLong();
        restarts++;
        if (reported.size() == DISTINCT_FAILURES) {
            reported.clear();
        }
        var restart = new Restart(pause, reported.add(failure.toString()));
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return restart;
    }

    synchronized Duration sinceProgress() {
        return Duration.ofNanos(nanoTime.getAsLong() - progressAt);
    }

    synchronized long restarts() {
        return restarts;
    }

    boolean progresses() {
        return sinceProgress().compareTo(limit) <= 0;
    }

    /// How a failure is handled.
    ///
    /// @param pause before the body starts again
    /// @param isNew whether this failure was not reported yet
    record Restart(Duration pause, boolean isNew) {}
}
