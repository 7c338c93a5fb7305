package com.fkstrading.execution.place;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Time that passes only when a test, or a pause, says so.
final class MovingClock extends Clock implements Pause {

    static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

    private Instant now = START;

    /// Called at each pause with the time then.
    Runnable whilePausing = () -> {};

    @Override
    public void sleep(Duration duration) {
        now = now.plus(duration);
        whilePausing.run();
    }

    Duration passed() {
        return Duration.between(START, now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
