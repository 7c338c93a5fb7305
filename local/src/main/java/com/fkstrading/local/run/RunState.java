package com.fkstrading.local.run;

import java.util.List;

/// A running system.
///
/// @param ready whether every part has been ready since the start
/// @param parts in the order of their start; only those that have been started
public record RunState(ProcessId launcher, boolean ready, List<RunningPart> parts) {

    public RunState {
        parts = List.copyOf(parts);
    }

    /// One part's newest process.
    ///
    /// @param managementPort 0 for a part that has none
    /// @param restarts how many processes the part had before this one
    public record RunningPart(
            String name, ProcessId process, int port, int managementPort, int restarts) {}
}
