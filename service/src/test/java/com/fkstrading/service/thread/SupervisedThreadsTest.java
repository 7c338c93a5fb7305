package com.fkstrading.service.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisedThreadsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final SupervisedThreads threads = new SupervisedThreads(metrics);

    @AfterEach
    void stop() {
        threads.stop();
    }

    @Test
    void bodyStartsAgainAfterAnExceptionAndAfterAnError() throws Exception {
        var starts = new AtomicInteger();
        var third = new CountDownLatch(1);
        threads.start(
                "reader",
                MINUTE,
                thread -> {
                    switch (starts.incrementAndGet()) {
                        case 1 -> throw new Exception("the consumer cannot be built");
                        case 2 -> throw new StackOverflowError();
                        default -> third.countDown();
                    }
                    thread.pause(MINUTE);
                });

        assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(metrics.get("fks.thread.restarts").tag("thread", "reader").functionCounter())
                .extracting(counter -> counter.count())
                .isEqualTo(2.0);
        assertThat(threads.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void interruptionWithoutStopDoesNotEndTheThread() throws Exception {
        var starts = new AtomicInteger();
        var again = new CountDownLatch(2);
        threads.start(
                "reader",
                MINUTE,
                thread -> {
                    again.countDown();
                    if (starts.incrementAndGet() == 1) {
                        Thread.currentThread().interrupt();
                    }
                    thread.pause(MINUTE);
                });

        assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void threadWithoutProgressMakesTheServiceUnready() throws Exception {
        var running = new CountDownLatch(1);
        threads.start(
                "stuck",
                Duration.ZERO,
                thread -> {
                    running.countDown();
                    thread.pause(MINUTE);
                });
        threads.start("fine", MINUTE, thread -> thread.pause(MINUTE));
        running.await();

        var response = threads.call();
        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData().orElseThrow()).containsOnlyKeys("stuck", "fine");
    }

    @Test
    void optionalThreadWithoutProgressShowsAndLeavesTheServiceReady() throws Exception {
        var running = new CountDownLatch(1);
        threads.startOptional(
                "projection",
                Duration.ZERO,
                thread -> {
                    running.countDown();
                    thread.pause(MINUTE);
                });
        running.await();

        var response = threads.call();
        assertThat(response.getStatus()).isEqualTo(Status.UP);
        assertThat(response.getData().orElseThrow()).containsOnlyKeys("projection");
    }

    @Test
    void stopEndsAWaitingBodyAndTakesItOutOfReadinessAndMetrics() {
        var thread = threads.start("reader", Duration.ZERO, it -> it.pause(MINUTE));

        assertThat(thread.stop(Duration.ofSeconds(10))).isTrue();

        assertThat(threads.call().getStatus()).isEqualTo(Status.UP);
        assertThat(threads.call().getData()).isEmpty();
        assertThat(metrics.getMeters()).isEmpty();
    }

    @Test
    void stopDoesNotWaitForABodyThatHangsLongerThanItsLimit() throws Exception {
        var hanging = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var thread =
                threads.start(
                        "hanging",
                        MINUTE,
                        it -> {
                            try {
                                hanging.countDown();
                                new CountDownLatch(1).await();
                            } finally {
                                interrupted.countDown();
                            }
                        });
        hanging.await();

        assertThat(thread.stop(Duration.ofMillis(1))).isFalse();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nameIsGivenOnceAtATime() {
        threads.start("reader", MINUTE, thread -> thread.pause(MINUTE));

        assertThatThrownBy(() -> threads.start("reader", MINUTE, thread -> thread.pause(MINUTE)))
                .hasMessageStartingWith("reader: ");
    }
}
