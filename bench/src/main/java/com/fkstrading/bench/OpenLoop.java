package com.fkstrading.bench;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// Starts an action at fixed times, whether or not the earlier ones have ended, so that a slow
/// answer does not lower the rate that it is measured at.
///
/// @param warmUp comes first and does not count: what has stood still is cold
public record OpenLoop(int perSecond, Duration warmUp, Duration duration) {

    public int count() {
        return in(warmUp.plus(duration));
    }

    /// Whether an action comes after the warm-up.
    public boolean counts(int number) {
        return number >= in(warmUp);
    }

    private int in(Duration time) {
        return Math.toIntExact(perSecond * time.toMillis() / 1_000);
    }

    /// Calls `action` with 0, 1, 2 …, each on a virtual thread of its own; returns when all have
    /// ended.
    public void run(IntConsumer action) {
        long start = System.nanoTime();
        long gapNanos = 1_000_000_000L / perSecond;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count(); i++) {
                long due = start + i * gapNanos;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int number = i;
                threads.execute(() -> action.accept(number));
            }
        }
    }
}
