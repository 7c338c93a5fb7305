package com.fkstrading.service.thread;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Starts a service's threads. The readiness check `threads` is DOWN when one that is required has
/// made no progress for its limit, or has died. For every thread, its data and the metric
/// `fks_thread_seconds_since_progress` give the time since its last progress.
@Default
@Readiness
@Singleton
public class SupervisedThreads implements HealthCheck {

    private static final Duration END = Duration.ofSeconds(3);

    private final ConcurrentMap<String, SupervisedThread> threads = new ConcurrentHashMap<>();
    private final MeterRegistry metrics;

    public SupervisedThreads(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /// Starts a thread without which the service cannot do its work.
    ///
    /// @param name unique among the service's running threads; a label of its metrics
    /// @param limit how long the body may take between two calls of `progressed()`
    public SupervisedThread start(String name, Duration limit, SupervisedThread.Body body) {
        return start(name, limit, body, true);
    }

    /// Starts a thread whose failure shows in the check's data and in the metrics, but leaves the
    /// service ready.
    public SupervisedThread startOptional(String name, Duration limit, SupervisedThread.Body body) {
        return start(name, limit, body, false);
    }

    private SupervisedThread start(
            String name, Duration limit, SupervisedThread.Body body, boolean isRequired) {
        var supervision = new Supervision(limit, System::nanoTime);
        var meters = ThreadMetrics.of(name, supervision, metrics);
        var thread =
                new SupervisedThread(
                        name,
                        body,
                        isRequired,
                        supervision,
                        () -> forget(name, supervision, meters));
        if (threads.putIfAbsent(name, thread) != null) {
            throw new IllegalStateException(name + ": a thread of this name runs already");
        }
        thread.start();
        return thread;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("threads");
        boolean healthy = true;
        for (var thread : threads.values()) {
            healthy &= thread.isHealthy() || !thread.isRequired();
            response.withData(thread.name(), thread.supervision().sinceProgress().toSeconds());
        }
        return response.status(healthy).build();
    }

    @PreDestroy
    void stop() {
        List.copyOf(threads.values()).forEach(thread -> thread.stop(END));
    }

    private void forget(String name, Supervision supervision, ThreadMetrics meters) {
        threads.computeIfPresent(
                name, (_, thread) -> thread.supervision() == supervision ? null : thread);
        meters.remove();
    }
}
