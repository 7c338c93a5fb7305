package com.fkstrading.execution.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Schedules jobs and watches them: a job that fails is logged once and runs again; the readiness
/// check `jobs` is DOWN when one has not ended a run, successful or not, within its limit.
@Readiness
@Default
@Singleton
class JobMonitor implements HealthCheck {

    private final Scheduler scheduler;
    private final MeterRegistry metrics;
    private final List<Job> jobs = new CopyOnWriteArrayList<>();

    JobMonitor(Scheduler scheduler, MeterRegistry metrics) {
        this.scheduler = scheduler;
        this.metrics = metrics;
    }

    /// @param limit between the ends of two runs
    void schedule(String name, Duration interval, Duration limit, Runnable run) {
        var job = new Job(name, limit, run);
        jobs.add(job);
        Gauge.builder(
                        "fks.execution.job.seconds.since.success",
                        job,
                        it -> (System.nanoTime() - it.succeededAt) / 1e9)
                .description("Time since a job last succeeded")
                // Not "job": Prometheus gives that label to the service.
                .tag("name", name)
                .register(metrics);
        scheduler
                .newJob(name)
                .setInterval(interval.toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(_ -> job.run())
                .schedule();
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("jobs");
        boolean healthy = true;
        for (var job : jobs) {
            var since = Duration.ofNanos(System.nanoTime() - job.endedAt);
            healthy &= since.compareTo(job.limit) <= 0;
            response.withData(job.name, since.toSeconds());
        }
        return response.status(healthy).build();
    }

    private static final class Job {

        private final String name;
        private final Duration limit;
        private final Runnable work;
        private volatile long endedAt = System.nanoTime();
        private volatile long succeededAt = System.nanoTime();
        private String reported = "";

        Job(String name, Duration limit, Runnable work) {
            this.name = name;
            this.limit = limit;
            this.work = work;
        }

        void run() {
            try {
                work.run();
                succeededAt = System.nanoTime();
                reported = "";
            } catch (RuntimeException | Error failure) {
                var text = failure.toString();
                if (!text.equals(reported)) {
                    reported = text;
                    Log.warnf(failure, "%s failed and will run again", name);
                }
            } finally {
                endedAt = System.nanoTime();
            }
        }
    }
}
