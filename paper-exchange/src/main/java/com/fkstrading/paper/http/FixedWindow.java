package com.fkstrading.paper.http;

import java.time.Duration;
import java.time.Instant;

/// A count that starts again at zero with each interval, as Binance counts weight and orders.
/// Thread-safe.
final class FixedWindow {

    private final long lengthMs;
    private long window;
    private int used;

    FixedWindow(Duration length) {
        this.lengthMs = length.toMillis();
    }

    /// What the interval of `now` has used, including `cost`.
    synchronized int add(int cost, Instant now) {
        var current = now.toEpochMilli() / lengthMs;
        if (current != window) {
            window = current;
            used = 0;
        }
        used += cost;
        return used;
    }
}
