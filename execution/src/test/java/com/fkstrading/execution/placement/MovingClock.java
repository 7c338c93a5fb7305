package com.fkstrading.execution.placement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/// Time that passes only when a test, or a pause, says so.
public final class MovingClock extends Clock implements InterruptibleWait {

    static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

    private Instant now = START;

    /// What was waited for.
    final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    /// Called at each pause with the time then.
    public Runnable whileWaiting = () -> {};

    /// The longest time without progress.
    Duration longestStep = Duration.ZERO;

    private Instant progressAt = START;

    @Override
    public void sleep(Duration duration, Reason reason) {
        reasons.add(reason);
        progressed();
        pass(duration);
        progressAt = now;
    }

    @Override
    public void progressed() {
        var step = Duration.between(progressAt, now);
        longestStep = step.compareTo(longestStep) > 0 ? step : longestStep;
        progressAt = now;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
        whileWaiting.run();
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
