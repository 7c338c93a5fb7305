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
/// @param warm over the second half of the records, when the JVM has compiled most
record Speed(Duration untilFirst, long records, Duration took, Warm warm) {

    /// @param cpu of the process for one record, in microseconds; it depends less than the rate on
    ///     what else the machine does
    record Warm(double perSecond, double cpu) {}

    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofMinutes(20);

    /// Waits until all of them are committed.
    static Speed of(Cluster cluster, Application application, long all) {
        long start = System.nanoTime();
        long first = waitFor(cluster, application, 1);
        long firstAt = System.nanoTime();
        long middle = waitFor(cluster, application, (first + all) / 2);
        long middleAt = System.nanoTime();
        var middleCpu = application.cpu();
        waitFor(cluster, application, all);
        long end = System.nanoTime();
        double cpu = application.cpu().minus(middleCpu).toNanos() / 1_000.0;
        return new Speed(
                Duration.ofNanos(firstAt - start),
                all - first,
                Duration.ofNanos(end - firstAt),
                new Warm(
                        perSecond(all - middle, Duration.ofNanos(end - middleAt)),
                        cpu / Math.max(1, all - middle)));
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
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
            committed = cluster.committed(application.group(), PassThrough.IN);
        }
        return committed;
    }

    double perSecond() {
        return perSecond(records, took);
    }

    String ratioTo(Speed baseline) {
        return String.format(
                Locale.ROOT,
                "%.2f, in the second half %.2f",
                perSecond() / baseline.perSecond(),
                warm.perSecond() / baseline.warm().perSecond());
    }

    private static double perSecond(long records, Duration time) {
        return records * 1_000.0 / Math.max(1, time.toMillis());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%8.0f a second, %8.0f in the second half at %.0f us of CPU each; first commit"
                        + " after %.1f s",
                perSecond(),
                warm.perSecond(),
                warm.cpu(),
                untilFirst.toMillis() / 1_000.0);
    }
}
