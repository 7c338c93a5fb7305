package com.fkstrading.local.component;

import com.fkstrading.local.process.RunningProcess;
import java.time.Duration;

/// Whether a process that runs will never work again, as an orchestrator's liveness probe finds it:
/// it says so several times in a row.
final class LivenessWatch {

    static final int FAILURES = 3;

    private final RunningProcess running;
    private final Duration interval;
    private long asked = System.nanoTime();
    private int failures;

    /// @param interval between two questions
    LivenessWatch(RunningProcess running, Duration interval) {
        this.running = running;
        this.interval = interval;
    }

    /// May be called often; asks when the interval is over.
    boolean hasFailed() {
        if (System.nanoTime() - asked >= interval.toNanos()) {
            asked = System.nanoTime();
            failures = running.hasFailed() ? failures + 1 : 0;
        }
        return failures >= FAILURES;
    }
}
