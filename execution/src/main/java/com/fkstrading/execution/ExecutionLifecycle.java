package com.fkstrading.execution;

import com.fkstrading.execution.config.TrackingSettings;
import com.fkstrading.execution.kafka.ControlReader;
import com.fkstrading.execution.kafka.RequestReader;
import com.fkstrading.execution.kafka.TradingStateReader;
import com.fkstrading.execution.schedule.ExecutionJobs;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Starts first what keeps orders from being sent, and stops orders before all that they need.
@Singleton
class ExecutionLifecycle {

    private final ControlReader control;
    private final TradingStateReader states;
    private final RequestReader requests;
    private final ExecutionJobs jobs;

    ExecutionLifecycle(
            ControlReader control,
            TradingStateReader states,
            RequestReader requests,
            ExecutionJobs jobs) {
        this.control = control;
        this.states = states;
        this.requests = requests;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent event, TrackingSettings settings, MeterRegistry metrics) {
        control.start();
        states.start();
        jobs.start(settings, metrics);
        requests.start();
    }

    void stop(@Observes ShutdownEvent event) {
        requests.stop();
    }
}
