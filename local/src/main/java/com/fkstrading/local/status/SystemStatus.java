package com.fkstrading.local.status;

import com.fkstrading.contract.Service;
import com.fkstrading.local.data.RunState;
import com.fkstrading.local.data.RunState.StartedComponent;
import com.fkstrading.local.management.ManagementEndpoint;
import com.fkstrading.local.management.PriceFeed;
import java.util.List;
import java.util.stream.Stream;

/// How a system is at this moment.
///
/// @param ready whether every component is, and every symbol has a fresh price
/// @param prices whether every symbol has one
/// @param rssBytes resident memory of all components together
public record SystemStatus(
        boolean ready, boolean prices, long rssBytes, List<ComponentStatus> components) {

    static final SystemStatus NOTHING = new SystemStatus(false, false, 0, List.of());

    private static final String LAUNCHER = "launcher";

    public SystemStatus {
        components = List.copyOf(components);
    }

    /// Queries every component at once.
    static SystemStatus of(RunState run) {
        var memory = ComponentMemory.of(run);
        var services =
                run.components().parallelStream()
                        .map(component -> status(component, memory))
                        .toList();
        var components =
                Stream.concat(Stream.of(launcher(run, memory)), services.stream()).toList();
        var prices = run.components().stream().anyMatch(SystemStatus::publishesPrices);
        var allReady = components.stream().allMatch(it -> it.state() == ComponentState.READY);
        return new SystemStatus(
                run.ready() && prices && allReady,
                prices,
                components.stream().mapToLong(ComponentStatus::rssBytes).sum(),
                components);
    }

    private static ComponentStatus launcher(RunState run, ComponentMemory memory) {
        var process = run.launcher();
        var state = process.find().isPresent() ? ComponentState.READY : ComponentState.DOWN;
        return new ComponentStatus(LAUNCHER, state, process.pid(), 0, memory.of(process), 0);
    }

    private static ComponentStatus status(StartedComponent component, ComponentMemory memory) {
        var process = component.process();
        var state = process.find().isPresent() ? ask(component) : ComponentState.DOWN;
        return new ComponentStatus(
                component.name(),
                state,
                process.pid(),
                component.port(),
                memory.of(process),
                component.restarts());
    }

    private static ComponentState ask(StartedComponent component) {
        if (component.managementPort() == 0) {
            return new ManagementEndpoint(component.port()).listens()
                    ? ComponentState.READY
                    : ComponentState.DOWN;
        }
        var management = new ManagementEndpoint(component.managementPort());
        if (management.isReady()) {
            return ComponentState.READY;
        }
        return management.isLive() ? ComponentState.LIVE : ComponentState.DOWN;
    }

    private static boolean publishesPrices(StartedComponent component) {
        return component.name().equals(Service.INGEST.label())
                && new PriceFeed(new ManagementEndpoint(component.managementPort())).isComplete();
    }
}
