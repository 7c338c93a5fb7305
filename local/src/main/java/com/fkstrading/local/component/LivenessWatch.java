package com.fkstrading.local.component;

import com.fkstrading.local.process.RunningProcess;
import java.time.Duration;

/// Decides when a running process has failed for good, like an orchestrator's liveness probe: when
/// it reports so several times in a row.
final class LivenessWatch {

    static final int FAILURES = 3;

    private final RunningProcess running;
    private final Duration interval;
    private long asked = System.nanoTime();
    private int failures;

    /// @param interval between two checks
    LivenessWatch(RunningProcess running, Duration interval) {
        this.running = running;
        this.interval = interval;
    }

    /// May be called often; checks once per interval.
    boolean hasFailed() {
        if (System.nanoTime() - asked >= interval.toNanos()) {
            asked = System.nanoTime();
            failures = running.hasFailed() ? failures + 1 : 0;
        }
        return failures >= FAILURES;
    }
}
