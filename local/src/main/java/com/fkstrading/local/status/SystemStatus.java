package com.fkstrading.local.status;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fkstrading.local.component.ManagementEndpoint;
import com.fkstrading.local.data.RunState;
import com.fkstrading.local.data.RunState.StartedComponent;
import com.fkstrading.local.process.ProcessId;
import com.fkstrading.local.process.ResidentMemory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a system is at this moment.
///
/// @param ready whether every component is
/// @param rssBytes resident memory of all components together
public record SystemStatus(boolean ready, long rssBytes, List<ComponentStatus> components) {

    static final SystemStatus NOTHING = new SystemStatus(false, 0, List.of());

    private static final String LAUNCHER = "launcher";

    /// What a component answers.
    public enum State {
        /// Takes work.
        READY,
        /// Runs, but does not take work.
        LIVE,
        /// Does not run, or does not answer.
        DOWN;

        @JsonValue
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One component.
    ///
    /// @param port 0 for the launcher, which has none
    public record ComponentStatus(
            String name, State state, long pid, int port, long rssBytes, int restarts) {}

    public SystemStatus {
        components = List.copyOf(components);
    }

    /// Asks every component at once.
    static SystemStatus of(RunState run) {
        var componentPids =
                Stream.concat(
                                Stream.of(run.launcher()),
                                run.components().stream().map(StartedComponent::process))
                        .map(ProcessId::pid)
                        .collect(Collectors.toUnmodifiableSet());
        var services =
                run.components().parallelStream()
                        .map(component -> status(component, componentPids))
                        .toList();
        var components =
                Stream.concat(Stream.of(launcher(run, componentPids)), services.stream()).toList();
        return new SystemStatus(
                run.ready()
                        && components.stream()
                                .allMatch(component -> component.state() == State.READY),
                components.stream().mapToLong(ComponentStatus::rssBytes).sum(),
                components);
    }

    private static ComponentStatus launcher(RunState run, Set<Long> componentPids) {
        var process = run.launcher();
        var state = process.find().isPresent() ? State.READY : State.DOWN;
        return new ComponentStatus(
                LAUNCHER, state, process.pid(), 0, memory(process, componentPids), 0);
    }

    private static ComponentStatus status(StartedComponent component, Set<Long> componentPids) {
        var process = component.process();
        var state = process.find().isPresent() ? ask(component) : State.DOWN;
        return new ComponentStatus(
                component.name(),
                state,
                process.pid(),
                component.port(),
                memory(process, componentPids),
                component.restarts());
    }

    private static State ask(StartedComponent component) {
        if (component.managementPort() == 0) {
            return new ManagementEndpoint(component.port()).listens() ? State.READY : State.DOWN;
        }
        var management = new ManagementEndpoint(component.managementPort());
        if (management.isReady()) {
            return State.READY;
        }
        return management.isLive() ? State.LIVE : State.DOWN;
    }

    /// Without the processes that are components themselves, and what those have started.
    private static long memory(ProcessId process, Set<Long> componentPids) {
        return process.find()
                .map(
                        handle ->
                                ResidentMemory.of(
                                        handle, child -> !belongsTo(child, handle, componentPids)))
                .orElse(0L);
    }

    private static boolean belongsTo(
            ProcessHandle child, ProcessHandle owner, Set<Long> componentPids) {
        var process = child;
        while (process.pid() != owner.pid()) {
            if (componentPids.contains(process.pid())) {
                return true;
            }
            var parent = process.parent();
            if (parent.isEmpty()) {
                return false;
            }
            process = parent.get();
        }
        return false;
    }
}
