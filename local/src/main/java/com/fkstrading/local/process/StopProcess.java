package com.fkstrading.local.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends a process that is ours: SIGTERM, and SIGKILL to one that does not obey in time.
public final class StopProcess {

    private static final Duration TERM_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(5);

    private StopProcess() {}

    /// Returns when the process has ended; at once for one that has.
    public static void stop(ProcessHandle process) {
        process.destroy();
        awaitEnd(process);
    }

    /// Waits for a process that was signalled to end, and kills it after ten seconds.
    public static void awaitEnd(ProcessHandle process) {
        try {
            if (!endsWithin(TERM_TIMEOUT, process)) {
                process.destroyForcibly();
                if (!endsWithin(KILL_TIMEOUT, process)) {
                    throw new ComponentFailed(
                            "Process %d survives SIGKILL; the operating system holds it."
                                    .formatted(process.pid()));
                }
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// Waits at most so long for the process to end by itself.
    public static boolean endsWithin(Duration limit, ProcessHandle process)
            throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
