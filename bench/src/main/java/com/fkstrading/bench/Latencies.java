package com.fkstrading.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// A distribution of durations from one microsecond to one minute, safe for many threads.
public final class Latencies {

    private final Histogram histogram = new ConcurrentHistogram(1, TimeUnit.MINUTES.toMicros(1), 3);

    public void record(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        histogram.recordValue(Math.clamp(micros, 1, histogram.getHighestTrackableValue()));
    }

    void add(Latencies more) {
        histogram.add(more.histogram);
    }

    long count() {
        return histogram.getTotalCount();
    }

    double millisAt(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %8.1f ms   p99 %8.1f ms   n %d",
                millisAt(50),
                millisAt(99),
                count());
    }
}
