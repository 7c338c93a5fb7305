package com.fkstrading.local;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends a process that is ours: SIGTERM, and SIGKILL to one that does not obey in time.
public final class StopProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private StopProcess() {}

    /// Returns when the process has ended; at once for one that has.
    public static void stop(ProcessHandle process) {
        process.destroy();
        awaitEnd(process);
    }

    /// Waits for a process that was asked to end, and kills it after the patience.
    public static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException deaf) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
