package com.fkstrading.bench;

import java.util.Locale;

/// How many answers of the wanted status a closed loop got in its time.
record Throughput(double perSecond, Latencies latencies) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%8.0f /s   %s", perSecond, latencies);
    }
}
