package com.fkstrading.service.thread;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
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

/// Starts the threads that a service's work depends on. The readiness check `threads` is DOWN when
/// one of them has made no progress for its limit, or has died; its data tells the seconds since
/// each one's progress, as the metric `fks_thread_seconds_since_progress` does.
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

    /// @param name unique among the service's running threads; a label of its metrics
    /// @param limit how long the body may take between two calls of `progressed()`
    public SupervisedThread start(String name, Duration limit, SupervisedThread.Body body) {
        return start(name, limit, Thread.ofPlatform().daemon(), body);
    }

    /// As above, on a thread of another kind, such as [Thread#ofVirtual()].
    public SupervisedThread start(
            String name, Duration limit, Thread.Builder builder, SupervisedThread.Body body) {
        var supervision = new Supervision(limit, System::nanoTime);
        var meters = meters(name, supervision);
        var thread =
                new SupervisedThread(
                        name, body, supervision, builder, () -> forget(name, supervision, meters));
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
            healthy &= thread.isHealthy();
            response.withData(thread.name(), thread.supervision().sinceProgress().toSeconds());
        }
        return response.status(healthy).build();
    }

    @PreDestroy
    void stop() {
        List.copyOf(threads.values()).forEach(thread -> thread.stop(END));
    }

    private List<Meter> meters(String name, Supervision supervision) {
        return List.of(
                FunctionCounter.builder("fks.thread.restarts", supervision, Supervision::restarts)
                        .description("How often a thread's work failed and was started again")
                        .tag("thread", name)
                        .register(metrics),
                Gauge.builder(
                                "fks.thread.seconds.since.progress",
                                supervision,
                                it -> it.sinceProgress().toMillis() / 1000.0)
                        .description("Time since a thread last made progress")
                        .tag("thread", name)
                        .register(metrics));
    }

    private void forget(String name, Supervision supervision, List<Meter> meters) {
        threads.computeIfPresent(
                name, (_, thread) -> thread.supervision() == supervision ? null : thread);
        meters.forEach(metrics::remove);
    }
}
