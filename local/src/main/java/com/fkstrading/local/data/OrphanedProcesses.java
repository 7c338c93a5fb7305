package com.fkstrading.local.data;

import static java.util.concurrent.CompletableFuture.runAsync;

import com.fkstrading.local.process.StopProcess;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// The processes of components whose launcher was killed and could not stop them.
public record OrphanedProcesses(List<ProcessHandle> processes) {

    public OrphanedProcesses {
        processes = List.copyOf(processes);
    }

    public static OrphanedProcesses of(RunFile runFile) {
        return new OrphanedProcesses(
                runFile.read().stream()
                        .flatMap(state -> state.components().stream())
                        .flatMap(component -> component.process().find().stream())
                        .toList());
    }

    public boolean isEmpty() {
        return processes.isEmpty();
    }

    /// Stops all of them at once; returns when they have ended.
    public void stop() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stops =
                    processes.stream()
                            .map(process -> runAsync(() -> StopProcess.stop(process), threads))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(stops).join();
        }
    }
}
