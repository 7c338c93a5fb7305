package com.fkstrading.service.thread;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/// One thread's metrics, for as long as it runs.
record ThreadMetrics(MeterRegistry registry, List<Meter> meters) {

    static ThreadMetrics of(String name, Supervision supervision, MeterRegistry registry) {
        return new ThreadMetrics(
                registry,
                List.of(
                        FunctionCounter.builder(
                                        "fks.thread.restarts", supervision, Supervision::restarts)
                                .description("Restarts of a thread after its work failed")
                                .tag("thread", name)
                                .register(registry),
                        Gauge.builder(
                                        "fks.thread.seconds.since.progress",
                                        supervision,
                                        it -> it.sinceProgress().toMillis() / 1000.0)
                                .description("Time since a thread last made progress")
                                .tag("thread", name)
                                .register(registry)));
    }

    void remove() {
        meters.forEach(registry::remove);
    }
}
