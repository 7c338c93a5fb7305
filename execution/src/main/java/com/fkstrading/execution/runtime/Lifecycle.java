package com.fkstrading.execution.runtime;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Starts control before orders, and stops orders before everything that they need.
@Singleton
class Lifecycle {

    private final ControlReader control;
    private final RequestReader requests;
    private final Chores chores;

    Lifecycle(ControlReader control, RequestReader requests, Chores chores) {
        this.control = control;
        this.requests = requests;
        this.chores = chores;
    }

    /// @param journal asked for here so that its absence stops the start
    void start(@Observes StartupEvent event, JournalSettings journal) {
        control.start();
        chores.start();
        requests.start();
    }

    void stop(@Observes ShutdownEvent event) {
        requests.stop();
        chores.stop();
        control.stop();
    }
}
