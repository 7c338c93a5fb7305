package com.fkstrading.local.component;

import com.fkstrading.local.process.RunningProcess;
import java.util.Optional;

/// What a component's process runs.
@FunctionalInterface
public interface Program {

    /// A sentence on what must be built before the program can start; empty if nothing is missing.
    default Optional<String> missing() {
        return Optional.empty();
    }

    /// Starts the process; it may take a while longer until it is ready.
    ///
    /// @throws com.fkstrading.local.process.ComponentFailed when it cannot start
    RunningProcess start();
}
