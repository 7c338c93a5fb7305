package com.fkstrading.bench.decide;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/// How fast an application got through a topic, by what it had committed.
///
/// @param untilFirst from the start of the process until anything was committed: the JVM's start,
///     and the restoring of state
/// @param records between the first commit that was seen and the last
/// @param took the time between these two
/// @param warmPerSecond over the second half of the records, when the JVM has compiled most
record Speed(Duration untilFirst, long records, Duration took, double warmPerSecond) {

    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofMinutes(20);

    /// Waits until all of them are committed.
    static Speed of(Cluster cluster, Application application, long all) {
        long start = System.nanoTime();
        long first = waitFor(cluster, application, 1);
        long firstAt = System.nanoTime();
        long middle = waitFor(cluster, application, (first + all) / 2);
        long middleAt = System.nanoTime();
        waitFor(cluster, application, all);
        long end = System.nanoTime();
        return new Speed(
                Duration.ofNanos(firstAt - start),
                all - first,
                Duration.ofNanos(end - firstAt),
                perSecond(all - middle, Duration.ofNanos(end - middleAt)));
    }

    private static long waitFor(Cluster cluster, Application application, long wanted) {
        long end = System.nanoTime() + LIMIT.toNanos();
        long committed = cluster.committed(application.group(), PassThrough.IN);
        while (committed < wanted) {
            application.requireAlive();
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%s: %d of %d committed within %s"
                                .formatted(application.group(), committed, wanted, LIMIT));
            }
            LockSupport.parkNanos(GLANCE.toNanos());
            committed = cluster.committed(application.group(), PassThrough.IN);
        }
        return committed;
    }

    double perSecond() {
        return perSecond(records, took);
    }

    private static double perSecond(long records, Duration time) {
        return records * 1_000.0 / Math.max(1, time.toMillis());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%8.0f a second, %8.0f in the second half; first commit after %.1f s",
                perSecond(),
                warmPerSecond,
                untilFirst.toMillis() / 1_000.0);
    }
}
