package com.fkstrading.local.component;

import com.fkstrading.local.process.ComponentFailed;
import java.time.Duration;

/// What happens to a component while it is supervised.
public sealed interface ComponentEvent {

    Component component();

    /// A process of the component exists.
    ///
    /// @param restarts how many processes the component had before this one
    record Started(Component component, ProcessHandle process, int restarts)
            implements ComponentEvent {}

    /// @param took since the process was started
    record Ready(Component component, Duration took, int restarts) implements ComponentEvent {}

    /// The process runs and is still not ready; repeated as long as that lasts.
    ///
    /// @param since its start
    /// @param failingChecks the component's health checks that are not UP; may be empty
    record StillStarting(Component component, Duration since, String failingChecks)
            implements ComponentEvent {}

    /// The process ended by itself or was killed; another one follows.
    record Ended(Component component, long pid) implements ComponentEvent {}

    /// The process runs, but reports that only a restart helps; another one follows.
    record NotLive(Component component, long pid) implements ComponentEvent {}

    /// The component did not get as far as ready; another attempt follows.
    record Failed(Component component, ComponentFailed reason) implements ComponentEvent {}

    /// The component ended again and again before it was ready; no other process follows.
    record GaveUp(Component component, ComponentFailed reason) implements ComponentEvent {}
}
