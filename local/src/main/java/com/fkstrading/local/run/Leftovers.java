package com.fkstrading.local.run;

import com.fkstrading.local.StopProcess;
import java.util.List;
import java.util.concurrent.Executors;

/// The processes of parts whose launcher was killed and could not stop them.
public record Leftovers(List<ProcessHandle> processes) {

    public Leftovers {
        processes = List.copyOf(processes);
    }

    public static Leftovers of(RunFile runFile) {
        return new Leftovers(
                runFile.read().stream()
                        .flatMap(state -> state.parts().stream())
                        .flatMap(part -> part.process().find().stream())
                        .toList());
    }

    public boolean isEmpty() {
        return processes.isEmpty();
    }

    /// Stops all of them at once; returns when they have ended.
    public void stop() {
        try (var stops = Executors.newVirtualThreadPerTaskExecutor()) {
            processes.forEach(process -> stops.submit(() -> StopProcess.stop(process)));
        }
    }
}
