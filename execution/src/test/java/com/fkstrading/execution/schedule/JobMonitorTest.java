package com.fkstrading.execution.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fkstrading.execution.ExchangeResource;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A job outlives every failure, and one that does not end shows.
@Tag("kafka")
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(ExchangeResource.class)
class JobMonitorTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject Scheduler scheduler;

    private JobMonitor jobs;

    @BeforeEach
    void makeOneOfOurOwn() {
        jobs = new JobMonitor(scheduler, new SimpleMeterRegistry());
    }

    @AfterEach
    void unschedule() {
        scheduler.unscheduleJob("fails");
        scheduler.unscheduleJob("waits");
    }

    @Test
    void jobRunsAgainAfterAnExceptionAndAfterAnError() throws Exception {
        var runs = new AtomicInteger();
        var third = new CountDownLatch(1);
        jobs.schedule(
                "fails",
                SECOND,
                MINUTE,
                () -> {
                    switch (runs.incrementAndGet()) {
                        case 1 -> throw new IllegalStateException("the exchange is away");
                        case 2 -> throw new StackOverflowError();
                        default -> third.countDown();
                    }
                });

        assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(jobs.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void jobThatDoesNotEndWithinItsLimitMakesTheServiceUnready() {
        jobs.schedule("fails", MINUTE, MINUTE, () -> {});
        assertThat(jobs.call().getStatus()).isEqualTo(Status.UP);

        jobs.schedule("waits", MINUTE, Duration.ZERO, () -> {});

        assertThat(jobs.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(jobs.call().getData().orElseThrow()).containsOnlyKeys("fails", "waits");
    }
}
