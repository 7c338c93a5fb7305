package com.fkstrading.testing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Suspends (SIGSTOP) and resumes (SIGCONT) a process together with everything that it forked, as
/// the backends of a Postgres server.
final class ProcessSignals {

    private ProcessSignals() {}

    /// Returns when the process and all its descendants are stopped.
    static void suspend(long pid) {
        Set<ProcessHandle> suspended = new LinkedHashSet<>();
        // A stopped process does not fork, so this ends as soon as its descendants are complete.
        while (suspended.addAll(family(pid).toList())) {
            suspended.forEach(process -> signal("STOP", process));
        }
    }

    static void resume(long pid) {
        family(pid).forEach(process -> signal("CONT", process));
    }

    /// The process first, so that it is stopped before its descendants are.
    private static Stream<ProcessHandle> family(long pid) {
        var process =
                ProcessHandle.of(pid)
                        .orElseThrow(() -> new IllegalStateException("no process " + pid));
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            ThisJvm.run("kill", "-" + name, Long.toString(process.pid()));
        } catch (IllegalStateException failed) {
            // A backend whose client has left ends by itself.
            if (process.isAlive()) {
                throw failed;
            }
        }
    }
}
