package com.fkstrading.local.data;

import com.fkstrading.local.process.ProcessId;
import java.util.List;

/// A running system.
///
/// @param ready whether every component has been ready since the start
/// @param components in the order of their start; only those that have been started
public record RunState(ProcessId launcher, boolean ready, List<StartedComponent> components) {

    public RunState {
        components = List.copyOf(components);
    }

    /// One component's newest process.
    ///
    /// @param managementPort 0 for a component that has none
    /// @param restarts how many processes the component had before this one
    public record StartedComponent(
            String name, ProcessId process, int port, int managementPort, int restarts) {}
}
