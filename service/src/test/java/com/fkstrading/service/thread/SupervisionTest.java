package com.fkstrading.service.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SupervisionTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private long nanoTime = 5_000_000_000L;
    private final Supervision supervision = new Supervision(LIMIT, () -> nanoTime);

    @Test
    void threadWithoutProgressForItsLimitIsUnhealthy() {
        advance(LIMIT);
        assertThat(supervision.progresses()).isTrue();

        advance(Duration.ofMillis(1));
        assertThat(supervision.progresses()).isFalse();
        assertThat(supervision.sinceProgress()).isEqualTo(LIMIT.plusMillis(1));
    }

    @Test
    void progressMakesItHealthyAgain() {
        advance(Duration.ofMinutes(1));
        supervision.progressed();

        assertThat(supervision.progresses()).isTrue();
        assertThat(supervision.sinceProgress()).isZero();
    }

    @Test
    void failingAgainAndAgainIsNoProgress() {
        for (int second = 0; second < 11; second++) {
            advance(Duration.ofSeconds(1));
            supervision.failed(new IllegalStateException("no broker"));
        }

        assertThat(supervision.progresses()).isFalse();
        assertThat(supervision.restarts()).isEqualTo(11);
    }

    @Test
    void pauseDoublesUpToItsBound() {
        var pauses = new ArrayList<Long>();
        for (int failure = 0; failure < 8; failure++) {
            pauses.add(supervision.failed(new StackOverflowError()).pause().toMillis());
        }

        assertThat(pauses).containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 5_000L, 5_000L);
    }

    @Test
    void eachDistinctFailureIsNewOnce() {
        assertThat(supervision.failed(new IllegalStateException("no broker")).isNew()).isTrue();
        assertThat(supervision.failed(new OutOfMemoryError("heap")).isNew()).isTrue();
        assertThat(supervision.failed(new IllegalStateException("no broker")).isNew()).isFalse();
        assertThat(supervision.failed(new OutOfMemoryError("heap")).isNew()).isFalse();
    }

    @Test
    void failureIsNewAgainAfterProgressForLongerThanTheLimit() {
        supervision.failed(new IllegalStateException("no broker"));
        advance(LIMIT);
        supervision.progressed();

        var restart = supervision.failed(new IllegalStateException("no broker"));
        assertThat(restart.isNew()).isTrue();
        assertThat(restart.pause()).isEqualTo(Supervision.FIRST_PAUSE);
    }

    @Test
    void progressBetweenTwoFailuresDoesNotFloodTheLog() {
        supervision.failed(new IllegalStateException("no broker"));
        advance(Duration.ofSeconds(1));
        supervision.progressed();

        var restart = supervision.failed(new IllegalStateException("no broker"));
        assertThat(restart.isNew()).isFalse();
        assertThat(restart.pause()).isGreaterThan(Supervision.FIRST_PAUSE);
    }

    private void advance(Duration duration) {
        nanoTime += duration.toNanos();
    }
}
