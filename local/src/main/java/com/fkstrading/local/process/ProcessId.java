package com.fkstrading.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A process, identified by its number and its start time, since numbers are used again.
///
/// @param started null where the operating system does not say
public record ProcessId(long pid, @Nullable Instant started) {

    /// The time of start is counted from the system's start, which drifts with its clock.
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(5);

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), process.info().startInstant().orElse(null));
    }

    /// The process, if it still runs.
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
        var found = process.info().startInstant();
        return started == null
                || found.isEmpty()
                || Duration.between(started, found.get()).abs().compareTo(CLOCK_DRIFT) < 0;
    }
}
